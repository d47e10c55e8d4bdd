/*
position: 795
theme: projects
title: { it: Adozioni di buone pratiche, en: Adoptions of good practices }
description: { it: Quante volte altre prefetture hanno adottato le pratiche individuate nel periodo., en: How often other prefectures have adopted the practices identified in the period. }
method:
  it: Per ogni pratica si contano le prefetture che l'adottano, nel luogo e nel trimestre in cui è stata individuata; il numero cresce quando altre si aggiungono.
  en: For each practice the prefectures that adopt it are counted, in the place and quarter in which it was identified; the number grows when others join.
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
