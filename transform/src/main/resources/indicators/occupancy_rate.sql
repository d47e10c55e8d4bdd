/*
position: 30
theme: reception
title: { it: Tasso di occupazione, en: Occupancy rate }
description: { it: Persone presenti ogni cento posti alla fine del periodo., en: Persons present for each hundred places at the period's end. }
method:
  it: Persone presenti divise per i posti, alla stessa data. Oltre il 100 % i centri ospitano più persone dei posti.
  en: Persons present divided by places, on the same date. Above 100 % the centres host more persons than places.
norm: { it: "D.lgs. 142/2015, art. 11; schema di capitolato", en: "Legislative Decree 142/2015, art. 11; standard contract" }
unit: '%'
formula: ratio
numerator: { it: persone presenti, en: persons present, measure: presences, counts: person }
denominator: { it: posti, en: places, measure: capacity, counts: body }
kind: stock
direction: lower_better
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type], [centre_size]]
*/
SELECT prefecture, month, centre_type, centre_size, persons AS numerator, capacity AS denominator
FROM facts.reception
