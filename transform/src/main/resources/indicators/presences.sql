/*
position: 10
theme: reception
title: { it: Persone accolte, en: Persons in reception }
description: { it: Persone presenti nei centri l'ultimo giorno del periodo., en: Persons present in the centres on the period's last day. }
method:
  it: Si contano gli ospiti distinti con una permanenza aperta l'ultimo giorno del periodo; non si sommano mai nel tempo.
  en: Distinct guests with a stay open on the period's last day are counted; they are never added over time.
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
