/*
position: 130
theme: reception
title: { it: Dimensione media dei centri, en: Mean centre size }
description:
  it: Numero medio di posti per centro alla fine del periodo.
  en: Mean number of places per centre at the end of the period.
method:
  it: Posti divisi per i centri aperti o sospesi, l'ultimo giorno del periodo.
  en: Places divided by the centres open or suspended, on the last day of the period.
unit: places
formula: ratio
numerator: { it: posti, en: places, measure: capacity, counts: body }
denominator: { it: centri, en: centres, measure: centres, counts: body }
kind: stock
direction: neutral
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, capacity AS numerator, centres AS denominator
FROM facts.reception
