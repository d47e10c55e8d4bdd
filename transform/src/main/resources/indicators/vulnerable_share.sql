/*
position: 120
theme: reception
title: { it: Quota di persone vulnerabili, en: Share of vulnerable persons }
description: { it: Persone con una vulnerabilità rilevata su cento persone accolte., en: "Persons with a vulnerability detected, for each hundred hosted." }
method:
  it: Persone presenti con una vulnerabilità rilevata divise per tutti i presenti, l'ultimo giorno del periodo. Solo per regione e paese e per semestre, a protezione delle persone.
  en: Persons present with a vulnerability detected divided by all persons present, on the period's last day. Only by region and country and by half-year, to protect the persons.
norm: { it: "D.lgs. 142/2015, art. 17", en: "Legislative Decree 142/2015, art. 17" }
unit: '%'
formula: ratio
numerator: { it: persone vulnerabili, en: vulnerable persons, measure: presences, counts: person, of: { vulnerability: any } }
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
