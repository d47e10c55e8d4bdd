/*
position: 350
theme: services
title: { it: Incidenza delle penali, en: Penalty rate }
description:
  it: Penali in percentuale dell'importo fatturato dai gestori.
  en: Penalties as a percentage of the amount billed by the managing bodies.
method:
  it: >-
    Penali applicate sui rendiconti dei mesi del periodo, divise per l'importo fatturato negli stessi rendiconti. Il
    valore è pubblicato se contribuiscono almeno tre gestori e nessuno prevale.
  en: >-
    Penalties applied to the accounts of the months of the period, divided by the amount billed in the same
    accounts. The value is published if at least three managing bodies contribute and none dominates.
norm: { it: Schema di capitolato, en: Standard tender specifications }
unit: '%'
formula: ratio
numerator: { it: penali, en: penalties, measure: penalties_eur, counts: money }
denominator: { it: importo fatturato, en: amount billed, measure: billed_eur, counts: money }
among: manager_id
apart_because: penalties are a small part of the amount billed, few bodies have any, and neither amount bounds the other closely
kind: flow
direction: lower_better
decimals: 2
datasets: [accounts]
geo_levels: [country, region]
freqs: [Q, A]
*/
SELECT prefecture, month, manager_id, penalties_eur AS numerator, billed_eur AS denominator
FROM facts.accounts
