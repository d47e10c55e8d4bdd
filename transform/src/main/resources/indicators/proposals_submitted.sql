/*
position: 785
theme: projects
title: { it: Proposte progettuali presentate, en: Project proposals submitted }
description: { it: Proposte di progetto presentate nel periodo., en: Project proposals submitted in the period. }
method:
  it: Si contano le proposte nel trimestre in cui sono presentate, qualunque ne sia l'esito.
  en: Proposals are counted in the quarter in which they are submitted, whatever their outcome.
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
