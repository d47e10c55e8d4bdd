/*
position: 64
theme: reception
title: { it: Quota di allontanamenti volontari, en: Voluntary departure rate }
description:
  it: Percentuale di uscite per allontanamento volontario.
  en: Percentage of exits by voluntary departure.
method:
  it: >-
    Permanenze concluse nel periodo con motivo «allontanamento volontario», divise per tutte le permanenze concluse
    nel periodo, compresi i trasferimenti.
  en: >-
    Stays that ended in the period with the reason “voluntary departure”, divided by all stays that ended in the
    period, including transfers.
unit: '%'
formula: ratio
numerator: { it: allontanamenti volontari, en: voluntary departures, measure: exits, counts: person, restriction: { exit_reason: voluntary_departure } }
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
