/*
position: 340
theme: services
title: { it: Ore di servizio prestate, en: Service hours delivered }
description:
  it: Ore prestate in percentuale delle ore previste dal contratto.
  en: Hours delivered as a percentage of the hours contracted.
method:
  it: >-
    Ore prestate nel periodo divise per le ore previste dal contratto, per tutti i servizi o per un singolo
    servizio. Il valore può superare il 100 %.
  en: >-
    Hours delivered in the period divided by the hours contracted, for all services or for one service. The value
    may exceed 100%.
norm: { it: Schema di capitolato, en: Standard tender specifications }
unit: '%'
formula: ratio
numerator: { it: ore prestate, en: hours delivered, measure: delivered_hours, counts: body }
denominator: { it: ore previste, en: hours contracted, measure: contracted_hours, counts: body }
kind: flow
exact_because: >-
  contracted hours follow the places of a centre and delivered hours its staff; the hours of one guest are not recorded
direction: higher_better
decimals: 1
datasets: [service_hours]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[service]]
*/
SELECT prefecture, month, service, delivered_hours AS numerator, contracted_hours AS denominator
FROM facts.service_hours
