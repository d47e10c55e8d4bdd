/*
position: 70
theme: reception
title: { it: Durata media della permanenza, en: Mean length of stay }
description:
  it: Durata media in giorni delle permanenze concluse nel periodo.
  en: Mean length in days of the stays that ended in the period.
method:
  it: >-
    Somma dei giorni delle permanenze concluse nel periodo, divisa per il loro numero. Ogni permanenza è contata
    fino a un massimo di 1.095 giorni. Il valore non è pubblicato con meno di 50 permanenze.
  en: >-
    Sum of the days of the stays that ended in the period, divided by their number. Each stay is counted up to a
    maximum of 1,095 days. The value is not published with fewer than 50 stays.
unit: days
formula: mean
numerator: { it: giorni di permanenza, en: days of stay, measure: stay_days, counts: person }
denominator: { it: uscite, en: exits, measure: exits, counts: person }
kind: flow
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, stay_days AS numerator, exits AS denominator
FROM facts.reception
