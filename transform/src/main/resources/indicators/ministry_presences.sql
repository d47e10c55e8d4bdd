/*
position: 910
theme: national
title: { it: Persone in accoglienza secondo il Ministero, en: Persons in reception according to the Ministry }
description:
  it: Presenze pubblicate dal Ministero dell'Interno nell'ultimo rapporto del periodo.
  en: Presences published by the Ministry of the Interior in the last report of the period.
method:
  it: >-
    Valore dell'ultimo rapporto del mese, provvisorio se il rapporto non è dell'ultimo giorno. Lo
    stato è «non convalidato» se il rapporto presenta incongruenze.
  en: >-
    Value of the last report of the month, provisional if the report is not of the last day. The
    status is “not validated” if the report contains inconsistencies.
unit: persons
formula: count
numerator: { it: persone in accoglienza, en: persons in reception, measure: ministry_presences, counts: public }
kind: stock
direction: neutral
decimals: 0
datasets: [ministry_presences]
geo_levels: [country, region]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT region, month, centre_type, persons AS numerator, flagged, report_date AS covered_to
FROM facts.ministry
