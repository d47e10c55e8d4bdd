/*
position: 15
theme: reception
title: { it: Presenze medie giornaliere, en: Average daily presences }
description: { it: Persone presenti in un giorno medio del mese., en: Persons present on an average day of the month. }
method:
  it: Giornate di presenza registrate nel mese divise per i giorni del mese. Le assenze, anche autorizzate, non contano. Solo le prefetture che consegnano le presenze giornaliere.
  en: Days of presence recorded in the month divided by the days of the month. Absences, even authorised, do not count. Only the prefectures that deliver attendance.
unit: persons
formula: count
numerator: { it: persone presenti in media, en: persons present on average, measure: daily_presences, counts: person }
kind: flow
direction: neutral
decimals: 0
datasets: [attendance]
geo_levels: [country, region, prefecture]
freqs: [M]
*/
SELECT prefecture, month, CAST(CAST(person_days AS DECIMAL(18,4)) / days AS DECIMAL(18,4)) AS numerator
FROM facts.attendance
