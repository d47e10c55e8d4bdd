/*
position: 115
theme: reception
title: { it: Quota di minori, en: Share of minors }
description: { it: Minori di 18 anni su cento persone accolte., en: "Persons under 18, for each hundred hosted." }
method:
  it: Persone presenti fino a 17 anni, sole o con la famiglia, divise per tutti i presenti, alla stessa data.
  en: Persons present up to the age of 17, alone or with their family, divided by all persons present, on the same date.
unit: '%'
formula: ratio
numerator: { it: minori, en: minors, measure: presences, counts: person, of: { age_group: 0-17 } }
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
