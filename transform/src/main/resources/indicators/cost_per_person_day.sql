/*
position: 400
theme: accounts
title: { it: Costo per persona al giorno, en: Cost per person and day }
description: { it: Euro ammessi per ogni giornata di accoglienza ammessa., en: Euros admitted for each day of reception admitted. }
method:
  it: Importo ammesso sui rendiconti dei mesi del periodo diviso per le giornate-persona ammesse negli stessi. Si pubblica dove contribuiscono almeno tre gestori e nessuno prevale.
  en: Amount admitted on the accounts of the period's months divided by the person-days admitted in them. Published where at least three managing bodies contribute and none dominates.
norm: { it: Schema di capitolato, en: Standard contract }
unit: EUR
formula: ratio
numerator: { it: importo ammesso, en: amount admitted, measure: admitted_eur, counts: money }
denominator: { it: giornate-persona ammesse, en: person-days admitted, measure: admitted_person_days, counts: person_days }
among: manager_id
kind: flow
direction: neutral
decimals: 1
datasets: [accounts]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, manager_id, admitted_eur AS numerator, admitted_person_days AS denominator
FROM facts.accounts
