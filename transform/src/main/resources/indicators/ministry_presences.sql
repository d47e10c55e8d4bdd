/*
position: 910
theme: national
title: { it: Persone in accoglienza secondo il Ministero, en: Persons in reception by the Ministry }
description: { it: Le presenze pubblicate dal Ministero dell'Interno nell'ultimo rapporto del periodo., en: The presences published by the Interior Ministry in the period's last report. }
method:
  it: La cifra dell'ultimo rapporto del mese; "non convalidato" dove il rapporto stesso non quadra.
  en: The figure of the month's last report; "unvalidated" where the report itself does not add up.
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
SELECT region, month, centre_type, persons AS numerator, flagged
FROM facts.ministry
