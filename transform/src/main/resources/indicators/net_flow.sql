/*
position: 62
theme: reception
title: { it: Saldo tra ingressi e uscite, en: Net flow }
description: { it: Ingressi meno uscite nel periodo., en: Entries minus exits in the period. }
method:
  it: >-
    Permanenze iniziate meno permanenze concluse nel periodo. I trasferimenti tra centri sono contati sia in uscita
    sia in ingresso e si compensano.
  en: >-
    Stays that began minus stays that ended in the period. Transfers between centres are counted both as exits and
    as entries and cancel out.
unit: persons
formula: difference
numerator: { it: ingressi, en: entries, measure: entries, counts: person }
denominator: { it: uscite, en: exits, measure: exits, counts: person }
kind: flow
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, entries AS numerator, exits AS denominator
FROM facts.reception
