/*
position: 785
theme: projects
title: { it: Proposte progettuali presentate, en: Project proposals submitted }
description: { it: Proposte progettuali presentate nel periodo., en: Project proposals submitted in the period. }
method:
  it: Numero di proposte, attribuite al trimestre di presentazione, con qualsiasi esito.
  en: Number of proposals, assigned to the quarter of submission, with any outcome.
unit: number
formula: count
numerator: { it: proposte, en: proposals, measure: proposals, counts: body }
kind: flow
direction: higher_better
decimals: 0
datasets: [proposals]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[fund]]
*/
SELECT prefecture, month, fund, proposals AS numerator
FROM facts.planning
