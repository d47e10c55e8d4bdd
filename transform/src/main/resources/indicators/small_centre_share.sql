/*
position: 100
theme: reception
title: { it: Quota accolta in centri piccoli, en: Share hosted in small centres }
description: { it: Persone accolte in centri fino a 20 posti su cento persone accolte., en: "Persons hosted in centres of up to 20 places, for each hundred hosted." }
method:
  it: Presenti nei centri fino a 20 posti divisi per tutti i presenti, alla stessa data. Misura l'accoglienza diffusa, scopo del progetto ROSA.
  en: Persons present in centres of up to 20 places divided by all persons present, on the same date. It measures diffuse reception, the aim of the project ROSA.
norm: { it: "Progetto ROSA (PROG-3793)", en: "Project ROSA (PROG-3793)" }
unit: '%'
formula: ratio
numerator: { it: persone in centri piccoli, en: persons in small centres, measure: presences, counts: person, of: { centre_size: small } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: higher_better
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(centre_size = 'small', persons, 0) AS numerator, persons AS denominator
FROM facts.reception
