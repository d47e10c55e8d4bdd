/*
position: 420
theme: accounts
title: { it: Quota ammessa dell'importo fatturato, en: Admitted share of the amount billed }
description:
  it: Percentuale dell'importo fatturato dai gestori che è stata ammessa.
  en: Percentage of the amount billed by the managing bodies that was admitted.
method:
  it: >-
    Importo ammesso nei rendiconti dei mesi del periodo, diviso per l'importo fatturato negli stessi rendiconti. Il
    valore è pubblicato se contribuiscono almeno tre gestori e nessuno prevale, in tutti i periodi dell'anno.
  en: >-
    Amount admitted in the accounts of the months of the period, divided by the amount billed in the same accounts.
    The value is published if at least three managing bodies contribute and none dominates, in all periods of the year.
norm: { it: Schema di capitolato, en: Standard tender specifications }
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
