/*
position: 62
theme: reception
title: { it: Saldo tra ingressi e uscite, en: Net flow }
description: { it: Ingressi meno uscite nel periodo., en: Entries less exits in the period. }
method:
  it: Permanenze cominciate meno permanenze finite nel periodo. I trasferimenti tra centri contano nei due sensi e si compensano.
  en: Stays begun less stays ended in the period. Transfers between centres count both ways and cancel out.
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
