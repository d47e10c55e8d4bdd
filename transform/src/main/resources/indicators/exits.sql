/*
position: 60
theme: reception
title: { it: Uscite, en: Exits }
description: { it: Permanenze finite nel periodo., en: Stays ended in the period. }
method:
  it: Si contano le permanenze con la data nel periodo; chi passa da un centro a un altro esce dal primo ed entra nel secondo.
  en: Stays with the date in the period are counted; whoever moves from one centre to another leaves the first and enters the second.
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
