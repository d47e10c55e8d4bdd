/*
position: 115
theme: reception
title: { it: Quota di minori, en: Share of minors }
description:
  it: Percentuale di minori di 18 anni tra le persone presenti.
  en: Percentage of persons under 18 among the persons present.
method:
  it: >-
    Persone presenti fino a 17 anni di età, accompagnate o non accompagnate, divise per tutte le persone presenti,
    alla stessa data.
  en: >-
    Persons present up to 17 years of age, accompanied or unaccompanied, divided by all persons present, on the same
    date.
unit: '%'
formula: ratio
numerator: { it: minori, en: minors, measure: presences, counts: person, restriction: { age_group: 0-17 } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: neutral
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(age_group = '0-17', persons, 0) AS numerator, persons AS denominator
FROM facts.reception
