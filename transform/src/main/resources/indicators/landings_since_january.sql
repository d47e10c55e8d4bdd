/*
position: 930
theme: national
title: { it: Persone sbarcate da gennaio, en: Persons landed since January }
description:
  it: Persone arrivate via mare dal 1º gennaio, per nazionalità dichiarata.
  en: Persons who arrived by sea since 1 January, by declared nationality.
method:
  it: >-
    Valore dell'ultimo rapporto del mese, provvisorio se il rapporto non è dell'ultimo giorno. Le
    nazionalità meno numerose sono raggruppate nella voce «altre».
  en: >-
    Value of the last report of the month, provisional if the report is not of the last day. The
    less frequent nationalities are grouped under “other”.
unit: persons
formula: count
numerator: { it: persone sbarcate da gennaio, en: persons landed since January, measure: landings_since_january, counts: public }
kind: stock
year_to_date: true
direction: neutral
decimals: 0
datasets: [landings_by_nationality]
geo_levels: [country]
freqs: [M, Q, A]
breakdowns: [[citizenship]]
*/
SELECT month, citizenship, persons AS numerator, flagged, report_date AS covered_to
FROM facts.landings_by_nationality
