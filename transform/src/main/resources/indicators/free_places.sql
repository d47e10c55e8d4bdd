/*
position: 40
theme: reception
title: { it: Posti liberi, en: Free places }
description:
  it: Posti meno persone presenti alla fine del periodo. Un valore negativo indica che i posti sono insufficienti.
  en: Places minus persons present at the end of the period. A negative value means that there are too few places.
method:
  it: Posti dei centri aperti o sospesi meno persone presenti, alla stessa data.
  en: Places in centres open or suspended minus persons present, on the same date.
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
