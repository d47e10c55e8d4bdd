/*
position: 20
theme: reception
title: { it: Posti, en: Places }
description:
  it: Posti nei centri aperti o sospesi alla fine del periodo.
  en: Places in centres open or suspended at the end of the period.
method:
  it: Somma dei posti dichiarati per i centri aperti o sospesi alla fine del periodo. I centri chiusi sono esclusi.
  en: Sum of the places declared for centres open or suspended at the end of the period. Closed centres are excluded.
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
