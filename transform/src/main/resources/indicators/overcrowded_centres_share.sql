/*
position: 35
theme: reception
title: { it: Centri sovraffollati, en: Overcrowded centres }
description: { it: Centri con più persone che posti su cento centri., en: "Centres with more persons than places, for each hundred centres." }
method:
  it: Centri aperti o sospesi con più persone presenti che posti l'ultimo giorno del periodo, divisi per i centri aperti o sospesi.
  en: Centres open or suspended with more persons present than places on the period's last day, divided by the centres open or suspended.
norm: { it: "D.lgs. 142/2015, art. 11; schema di capitolato", en: "Legislative Decree 142/2015, art. 11; standard contract" }
unit: '%'
formula: ratio
numerator: { it: centri sovraffollati, en: overcrowded centres, measure: overcrowded_centres, counts: body }
denominator: { it: centri, en: centres, measure: centres, counts: body }
kind: stock
direction: lower_better
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, if(persons > capacity, 1, 0) AS numerator, 1 AS denominator
FROM facts.centres
WHERE centres > 0
