/*
position: 120
theme: reception
title: { it: Quota di persone vulnerabili, en: Share of vulnerable persons }
description:
  it: Percentuale di persone con una vulnerabilità rilevata tra le persone presenti.
  en: Percentage of persons with a detected vulnerability among the persons present.
method:
  it: >-
    Persone presenti con una vulnerabilità rilevata divise per tutte le persone presenti, l'ultimo giorno del
    periodo. Per tutelare la riservatezza, i valori sono pubblicati solo per regione e per l'Italia, per semestre e
    per anno.
  en: >-
    Persons present with a detected vulnerability divided by all persons present, on the last day of the period. To
    protect confidentiality, values are published only by region and for the country, by half-year and by year.
norm: { it: "D.lgs. 142/2015, art. 17", en: "Legislative Decree 142/2015, art. 17" }
unit: '%'
formula: ratio
numerator: { it: persone vulnerabili, en: vulnerable persons, measure: presences, counts: person, restriction: { vulnerability: any } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: neutral
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region]
freqs: [S, A]
*/
SELECT prefecture, month, vulnerable AS numerator, persons AS denominator
FROM facts.reception
