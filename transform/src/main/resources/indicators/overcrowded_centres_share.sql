/*
position: 35
theme: reception
title: { it: Centri sovraffollati, en: Overcrowded centres }
description:
  it: Percentuale di centri con più persone che posti.
  en: Percentage of centres with more persons than places.
method:
  it: >-
    Centri aperti o sospesi con più persone presenti che posti l'ultimo giorno del periodo, divisi per tutti i
    centri aperti o sospesi. Il numero dei centri sovraffollati è arrotondato come un numero di persone; il valore non
    è pubblicato con meno di 50 centri.
  en: >-
    Centres open or suspended with more persons present than places on the last day of the period, divided by all
    centres open or suspended. The number of overcrowded centres is rounded as a number of persons is; the value is
    not published with fewer than 50 centres.
norm: { it: "D.lgs. 142/2015, art. 11; schema di capitolato", en: "Legislative Decree 142/2015, art. 11; standard tender specifications" }
unit: '%'
formula: ratio
numerator: { it: centri sovraffollati, en: overcrowded centres, measure: overcrowded_centres, counts: conditional_body }
denominator: { it: centri, en: centres, measure: centres, counts: body }
kind: stock
direction: lower_better
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, if(persons > capacity, 1, 0) AS numerator, 1 AS denominator
FROM facts.centres
WHERE centres > 0
