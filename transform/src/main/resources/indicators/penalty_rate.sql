/*
position: 350
theme: services
title: { it: Penali, en: Penalties }
description: { it: Euro di penali ogni cento euro fatturati dai gestori., en: Euros of penalties for each hundred euros billed by the managing bodies. }
method:
  it: Penali applicate sui rendiconti dei mesi del periodo divise per l'importo fatturato negli stessi rendiconti. Si pubblica dove contribuiscono almeno tre gestori e nessuno prevale.
  en: Penalties on the accounts of the period's months divided by the amount billed in the same accounts. Published where at least three managing bodies contribute and none dominates.
norm: { it: Schema di capitolato, en: Standard contract }
unit: '%'
formula: ratio
numerator: { it: penali, en: penalties, measure: penalties_eur, counts: money }
denominator: { it: importo fatturato, en: amount billed, measure: billed_eur, counts: money }
among: manager_id
kind: flow
direction: lower_better
decimals: 2
datasets: [accounts]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, manager_id, penalties_eur AS numerator, billed_eur AS denominator
FROM facts.accounts
