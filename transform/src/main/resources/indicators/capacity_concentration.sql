/*
position: 140
theme: reception
title: { it: Concentrazione dei posti nei centri, en: Concentration of places in centres }
description:
  it: Concentrazione dei posti in pochi centri, da 0 (posti distribuiti tra molti centri) a 10.000 (un solo centro).
  en: >-
    Concentration of places in few centres, from 0 (places distributed among many centres) to 10,000 (a single
    centre).
method:
  it: >-
    Somma dei quadrati delle quote di posti dei singoli centri, moltiplicata per 10.000 (indice di
    Herfindahl-Hirschman), l'ultimo giorno del periodo.
  en: >-
    Sum of the squared shares of places of the individual centres, multiplied by 10,000 (Herfindahl-Hirschman
    index), on the last day of the period.
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
