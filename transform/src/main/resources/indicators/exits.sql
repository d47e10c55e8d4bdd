/*
position: 60
theme: reception
title: { it: Uscite, en: Exits }
description: { it: Permanenze concluse nel periodo., en: Stays that ended in the period. }
method:
  it: >-
    Numero di permanenze con data di uscita nel periodo. Un trasferimento tra centri è contato come uscita dal primo
    e ingresso nel secondo.
  en: >-
    Number of stays with an exit date in the period. A transfer between centres is counted as an exit from the first
    and an entry into the second.
unit: persons
formula: count
numerator: { it: uscite, en: exits, measure: exits, counts: person }
kind: flow
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, exits AS numerator
FROM facts.reception
