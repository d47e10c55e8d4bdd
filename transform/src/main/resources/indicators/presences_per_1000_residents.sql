/*
position: 90
theme: reception
title: { it: Persone accolte ogni 1.000 residenti, en: "Persons in reception per 1,000 residents" }
description:
  it: Persone presenti l'ultimo giorno del periodo ogni 1.000 residenti.
  en: Persons present on the last day of the period per 1,000 residents.
method:
  it: >-
    Persone presenti divise per la popolazione residente (ISTAT) e moltiplicate per 1.000. La popolazione è quella al 1º
    gennaio dell'anno del periodo o, se non è disponibile, dell'anno più vicino; l'anno è indicato accanto al valore. La
    popolazione di una prefettura è quella di tutte le province di sua competenza. Nel periodo in cui le province
    cambiano (Sardegna, gennaio 2026) la serie è segnalata come interrotta.
  en: >-
    Persons present divided by the resident population (ISTAT) and multiplied by 1,000. The population is that on 1
    January of the period's year or, if it is not available, of the nearest year; the year is stated beside the value.
    The population of a prefecture is that of all provinces for which it is responsible. In the period in which the
    provinces change (Sardinia, January 2026) the series is marked as broken.
unit: per_1000
formula: ratio
numerator: { it: persone presenti, en: persons present, measure: presences, counts: person }
denominator: { it: residenti, en: residents, measure: residents, counts: public }
kind: stock
residents: true
direction: neutral
decimals: 2
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, persons AS numerator, 0 AS denominator
FROM facts.reception
UNION ALL
SELECT prefecture_code, month, 0, residents
FROM residents
JOIN (SELECT DISTINCT month FROM facts.reception) ON month BETWEEN first_month AND last_month
