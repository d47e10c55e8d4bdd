/*
position: 40
theme: reception
title: { it: Posti liberi, en: Free places }
description: { it: Posti meno persone presenti alla fine del periodo; negativo dove mancano posti., en: Places less persons present at the period's end; negative where places are short. }
method:
  it: Posti meno persone presenti, alla stessa data.
  en: Places less persons present, on the same date.
unit: places
formula: difference
numerator: { it: posti, en: places, measure: capacity, counts: body }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: higher_better
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, capacity AS numerator, persons AS denominator
FROM facts.reception
