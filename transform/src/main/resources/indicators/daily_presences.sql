/*
position: 15
theme: reception
title: { it: Presenze medie giornaliere, en: Mean daily presences }
description:
  it: Persone presenti in media in un giorno del mese.
  en: Persons present on average on a day of the month.
method:
  it: >-
    Giornate-persona di presenza registrate nel mese, divise per i giorni del mese. Le assenze, anche autorizzate,
    sono escluse. Sono incluse solo le prefetture che consegnano le presenze giornaliere.
  en: >-
    Person-days of presence recorded in the month, divided by the days of the month. Absences, including authorised
    ones, are excluded. Only prefectures that deliver attendance are included.
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
