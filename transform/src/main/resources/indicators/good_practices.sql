/*
position: 790
theme: projects
title: { it: Buone pratiche, en: Good practices }
description: { it: Buone pratiche individuate nel periodo., en: Good practices identified in the period. }
method:
  it: Numero di pratiche, attribuite al trimestre in cui la prefettura le ha individuate.
  en: Number of practices, assigned to the quarter in which the prefecture identified them.
unit: number
formula: count
numerator: { it: buone pratiche, en: good practices, measure: good_practices, counts: body }
kind: flow
direction: higher_better
decimals: 0
datasets: [good_practices]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[need_area]]
*/
SELECT prefecture, month, need_area, practices AS numerator
FROM facts.planning
