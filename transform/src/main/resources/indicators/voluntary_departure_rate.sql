/*
position: 64
theme: reception
title: { it: Allontanamenti volontari, en: Voluntary departures }
description: { it: Uscite per allontanamento volontario su cento uscite., en: "Exits by voluntary departure, for each hundred exits." }
method:
  it: Permanenze finite nel periodo con il motivo "allontanamento volontario" divise per tutte le permanenze finite nel periodo, trasferimenti compresi.
  en: Stays that ended in the period for "voluntary departure" divided by all stays that ended in the period, transfers included.
unit: '%'
formula: ratio
numerator: { it: allontanamenti volontari, en: voluntary departures, measure: exits, counts: person, of: { exit_reason: voluntary_departure } }
denominator: { it: uscite, en: exits, measure: exits, counts: person }
kind: flow
direction: lower_better
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, voluntary_exits AS numerator, exits AS denominator
FROM facts.reception
