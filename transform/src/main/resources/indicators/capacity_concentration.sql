/*
position: 140
theme: reception
title: { it: Concentrazione dei posti nei centri, en: Concentration of places in centres }
description: { it: "Quanto i posti stanno in pochi centri grandi: 0 sparsi, 10.000 tutti in uno.", en: "How far the places lie in few large centres: 0 spread, 10,000 all in one." }
method:
  it: Somma dei quadrati delle quote di posti di ciascun centro, per 10.000 (indice di Herfindahl-Hirschman), l'ultimo giorno del periodo.
  en: Sum of the squares of the shares of places of each centre, times 10,000 (Herfindahl-Hirschman index), on the period's last day.
unit: index
formula: concentration
numerator: { it: posti, en: places, measure: capacity, counts: body }
among: centre_id
kind: stock
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, centre_id, capacity AS numerator
FROM facts.centres
WHERE capacity > 0
