/*
position: 80
theme: reception
title: { it: Quota accolta nel SAI, en: Share hosted in SAI }
description: { it: Persone accolte nel Sistema di accoglienza e integrazione su cento persone accolte., en: "Persons hosted in the Reception and integration system, for each hundred hosted." }
method:
  it: Presenti nei centri SAI divisi per tutti i presenti, alla stessa data.
  en: Persons present in SAI centres divided by all persons present, on the same date.
norm: { it: "D.l. 416/1989, art. 1-sexies", en: "Decree-Law 416/1989, art. 1-sexies" }
unit: '%'
formula: ratio
numerator: { it: persone nel SAI, en: persons in SAI, measure: presences, counts: person, of: { centre_type: SAI } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: higher_better
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(centre_type = 'SAI', persons, 0) AS numerator, persons AS denominator
FROM facts.reception
