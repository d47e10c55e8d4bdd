/*
position: 50
theme: reception
title: { it: Ingressi, en: Entries }
description: { it: Permanenze iniziate nel periodo., en: Stays that began in the period. }
method:
  it: >-
    Numero di permanenze con data di ingresso nel periodo. Un trasferimento tra centri è contato come uscita dal
    primo e ingresso nel secondo.
  en: >-
    Number of stays with an entry date in the period. A transfer between centres is counted as an exit from the
    first and an entry into the second.
unit: persons
formula: count
numerator: { it: ingressi, en: entries, measure: entries, counts: person }
kind: flow
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, entries AS numerator
FROM facts.reception
