/*
position: 795
theme: projects
title: { it: Adozioni di buone pratiche, en: Adoptions of good practices }
description:
  it: Adozioni, da parte di altre prefetture, delle buone pratiche individuate nel periodo.
  en: Adoptions, by other prefectures, of the good practices identified in the period.
method:
  it: >-
    Numero di prefetture che adottano ciascuna pratica, attribuito alla prefettura e al trimestre in cui la pratica
    è stata individuata. Il valore aumenta con le adozioni successive.
  en: >-
    Number of prefectures that adopt each practice, assigned to the prefecture and the quarter in which the practice
    was identified. The value grows with later adoptions.
unit: number
formula: count
numerator: { it: adozioni, en: adoptions, measure: practice_adoptions, counts: body }
kind: flow
direction: higher_better
decimals: 0
datasets: [good_practices]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[need_area]]
*/
SELECT prefecture, month, need_area, adoptions AS numerator
FROM facts.planning
