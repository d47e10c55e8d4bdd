/*
position: 30
theme: reception
title: { it: Tasso di occupazione, en: Occupancy rate }
description:
  it: Persone presenti ogni 100 posti alla fine del periodo.
  en: Persons present per 100 places at the end of the period.
method:
  it: >-
    Persone presenti divise per i posti dei centri aperti o sospesi, alla stessa data. Un valore superiore al 100 %
    indica che le persone presenti sono più dei posti.
  en: >-
    Persons present divided by the places in centres open or suspended, on the same date. A value above 100% means
    that there are more persons than places.
norm: { it: "D.lgs. 142/2015, art. 11; schema di capitolato", en: "Legislative Decree 142/2015, art. 11; standard tender specifications" }
unit: '%'
formula: ratio
numerator: { it: persone presenti, en: persons present, measure: presences, counts: person }
denominator: { it: posti, en: places, measure: capacity, counts: body }
kind: stock
direction: lower_better
decimals: 1
threshold: 100
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type], [centre_size]]
*/
SELECT prefecture, month, centre_type, centre_size, persons AS numerator, capacity AS denominator
FROM facts.reception
