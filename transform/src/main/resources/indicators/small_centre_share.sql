/*
position: 100
theme: reception
title: { it: Quota accolta in centri piccoli, en: Share in small centres }
description:
  it: Percentuale di persone accolte in centri fino a 20 posti.
  en: Percentage of persons in centres of up to 20 places.
method:
  it: >-
    Persone presenti nei centri fino a 20 posti divise per tutte le persone presenti, alla stessa data. L'indicatore
    misura l'accoglienza diffusa, obiettivo del progetto ROSA.
  en: >-
    Persons present in centres of up to 20 places divided by all persons present, on the same date. The indicator
    measures dispersed reception, the aim of the ROSA project.
norm: { it: "Progetto ROSA (PROG-3793)", en: "Project ROSA (PROG-3793)" }
unit: '%'
formula: ratio
numerator: { it: persone presenti in centri piccoli, en: persons present in small centres, measure: presences, counts: person, restriction: { centre_size: small } }
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
