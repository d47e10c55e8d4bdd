/*
position: 145
theme: reception
title: { it: Concentrazione dei posti tra i gestori, en: Concentration of places among managing bodies }
description: { it: "Quanto i posti stanno in mano a pochi gestori: 0 molti, 10.000 uno solo.", en: "How far few managing bodies hold the places: 0 many, 10,000 a single one." }
method:
  it: >-
    Somma dei quadrati delle quote di posti di ciascun gestore, per 10.000 (indice di Herfindahl-Hirschman),
    l'ultimo giorno del periodo. Chi gestisce centri in più prefetture conta una volta nella regione e nel paese.
  en: >-
    Sum of the squares of the shares of places of each managing body, times 10,000 (Herfindahl-Hirschman index), on
    the period's last day. Who manages centres in several prefectures counts once in the region and in the country.
unit: index
formula: concentration
numerator: { it: posti, en: places, measure: capacity, counts: body }
among: manager_id
kind: stock
direction: lower_better
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, manager_id, capacity AS numerator
FROM facts.centres
WHERE capacity > 0
