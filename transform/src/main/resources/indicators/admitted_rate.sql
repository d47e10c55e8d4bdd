/*
position: 420
theme: accounts
title: { it: Importo ammesso, en: Amount admitted }
description: { it: Euro ammessi ogni cento euro fatturati dai gestori., en: Euros admitted for each hundred euros billed by the managing bodies. }
method:
  it: Importo ammesso sui rendiconti dei mesi del periodo diviso per l'importo fatturato negli stessi. Si pubblica dove contribuiscono almeno tre gestori e nessuno prevale.
  en: Amount admitted on the accounts of the period's months divided by the amount billed in them. Published where at least three managing bodies contribute and none dominates.
norm: { it: Schema di capitolato, en: Standard contract }
unit: '%'
formula: ratio
numerator: { it: importo ammesso, en: amount admitted, measure: admitted_eur, counts: money }
denominator: { it: importo fatturato, en: amount billed, measure: billed_eur, counts: money }
among: manager_id
kind: flow
direction: neutral
decimals: 1
datasets: [accounts]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, manager_id, admitted_eur AS numerator, billed_eur AS denominator
FROM facts.accounts
