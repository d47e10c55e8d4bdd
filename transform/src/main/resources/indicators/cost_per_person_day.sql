/*
position: 400
theme: accounts
title: { it: Costo per persona al giorno, en: Cost per person per day }
description:
  it: Importo ammesso in euro per giornata-persona ammessa.
  en: Amount admitted, in euros, per person-day admitted.
method:
  it: >-
    Importo ammesso nei rendiconti dei mesi del periodo, diviso per le giornate-persona ammesse negli stessi
    rendiconti. Il valore è pubblicato se contribuiscono almeno tre gestori e nessuno prevale, in tutti i periodi dell'anno.
  en: >-
    Amount admitted in the accounts of the months of the period, divided by the person-days admitted in the same
    accounts. The value is published if at least three managing bodies contribute and none dominates, in all periods of the year.
norm: { it: Schema di capitolato, en: Standard tender specifications }
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
