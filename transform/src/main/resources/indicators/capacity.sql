/*
position: 20
theme: reception
title: { it: Posti, en: Places }
description: { it: Posti nei centri non chiusi l'ultimo giorno del periodo., en: Places in centres not closed on the period's last day. }
method:
  it: Somma dei posti dichiarati per ogni centro aperto o sospeso alla fine del periodo.
  en: Sum of the places declared for each centre open or suspended at the period's end.
unit: places
formula: count
numerator: { it: posti, en: places, measure: capacity, counts: body }
kind: stock
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type], [centre_size]]
*/
SELECT prefecture, month, centre_type, centre_size, capacity AS numerator
FROM facts.reception
