/*
position: 920
theme: national
title: { it: Persone sbarcate, en: Persons landed }
description: { it: Persone arrivate via mare nel periodo., en: Persons who arrived by sea in the period. }
method:
  it: >-
    Somma dei valori giornalieri del periodo. Per ogni giorno si considera il rapporto più recente. Se i rapporti non
    riportano tutti i giorni, il valore è provvisorio e comprende i giorni fino alla data indicata.
  en: >-
    Sum of the daily values of the period. For each day, the latest report is used. If the reports do not cover all
    days, the value is provisional and includes the days up to the date given.
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
SELECT month, persons AS numerator, flagged, covered_to
FROM facts.landings
