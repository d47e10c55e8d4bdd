/*
position: 10
theme: reception
title: { it: Persone accolte, en: Persons in reception }
description:
  it: Persone presenti nei centri l'ultimo giorno del periodo.
  en: Persons present in the centres on the last day of the period.
method:
  it: >-
    Numero di ospiti distinti con una permanenza in corso l'ultimo giorno del periodo. I valori di periodi diversi
    non si possono sommare.
  en: >-
    Number of distinct guests with a stay in progress on the last day of the period. Values of different periods
    cannot be added.
unit: persons
formula: count
numerator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type], [centre_size], [sex], [age_group]]
*/
SELECT prefecture, month, centre_type, centre_size, sex, age_group, persons AS numerator
FROM facts.reception
