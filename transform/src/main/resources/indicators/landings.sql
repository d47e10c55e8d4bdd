/*
position: 920
theme: national
title: { it: Persone sbarcate, en: Persons landed }
description: { it: Persone arrivate via mare nel periodo., en: Persons who arrived by sea in the period. }
method:
  it: Somma dei valori giornalieri del periodo. Per ogni giorno si considera il rapporto più recente.
  en: Sum of the daily values of the period. For each day, the latest report is used.
unit: persons
formula: count
numerator: { it: persone sbarcate, en: persons landed, measure: landings, counts: public }
kind: flow
direction: neutral
decimals: 0
datasets: [landings]
geo_levels: [country]
freqs: [M, Q, A]
*/
SELECT month, persons AS numerator, flagged
FROM facts.landings
