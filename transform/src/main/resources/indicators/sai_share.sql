/*
position: 80
theme: reception
title: { it: Quota accolta nel SAI, en: Share in SAI }
description:
  it: Percentuale di persone accolte nel Sistema di accoglienza e integrazione.
  en: Percentage of persons in the reception and integration system (SAI).
method:
  it: Persone presenti nei centri SAI divise per tutte le persone presenti, alla stessa data.
  en: Persons present in SAI centres divided by all persons present, on the same date.
norm: { it: "D.l. 416/1989, art. 1-sexies", en: "Decree-Law 416/1989, art. 1-sexies" }
unit: '%'
formula: ratio
numerator: { it: persone presenti nel SAI, en: persons present in SAI, measure: presences, counts: person, restriction: { centre_type: SAI } }
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
