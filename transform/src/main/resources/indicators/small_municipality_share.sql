/*
position: 105
theme: reception
title: { it: Quota accolta in comuni piccoli, en: Share in small municipalities }
description:
  it: Percentuale di persone accolte in comuni fino a 5.000 abitanti.
  en: Percentage of persons in municipalities of up to 5,000 inhabitants.
method:
  it: >-
    Persone presenti nei centri di comuni fino a 5.000 abitanti divise per tutte le persone presenti, alla stessa
    data.
  en: >-
    Persons present in the centres of municipalities of up to 5,000 inhabitants divided by all persons present, on
    the same date.
unit: '%'
formula: ratio
numerator: { it: persone presenti in comuni piccoli, en: persons present in small municipalities, measure: presences, counts: person, restriction: { municipality_size: le5k } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: neutral
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(municipality_size = 'le5k', persons, 0) AS numerator, persons AS denominator
FROM facts.centres
