/*
position: 630
theme: networks
title: { it: Riunioni delle reti, en: Network meetings }
description: { it: Riunioni tenute nel periodo., en: Meetings held in the period. }
method:
  it: Numero di riunioni con almeno un soggetto presente.
  en: Number of meetings that at least one subject attended.
unit: number
formula: count
numerator: { it: riunioni, en: meetings, measure: meetings, counts: body }
kind: flow
direction: higher_better
decimals: 0
datasets: [meetings, networks, memberships]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[network_kind], [project]]
*/
SELECT prefecture, month, network_kind, project, 1 AS numerator
FROM facts.meetings
