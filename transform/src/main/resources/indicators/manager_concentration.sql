/*
position: 145
theme: reception
title: { it: Concentrazione dei posti tra i gestori, en: Concentration of places among managing bodies }
description:
  it: Concentrazione dei posti tra pochi gestori, da 0 (posti distribuiti tra molti gestori) a 10.000 (un solo gestore).
  en: >-
    Concentration of places among few managing bodies, from 0 (places distributed among many bodies) to 10,000 (a
    single body).
method:
  it: >-
    Somma dei quadrati delle quote di posti dei singoli gestori, moltiplicata per 10.000 (indice di
    Herfindahl-Hirschman), l'ultimo giorno del periodo. Un gestore di centri in più prefetture è contato una sola
    volta nella regione e in Italia.
  en: >-
    Sum of the squared shares of places of the individual managing bodies, multiplied by 10,000
    (Herfindahl-Hirschman index), on the last day of the period. A body that manages centres in several prefectures
    is counted once in the region and in the country.
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
