/*
position: 900
theme: national
title: { it: Scarto dal dato del Ministero, en: Gap from the Ministry's figure }
description:
  it: Differenza percentuale tra le presenze secondo le prefetture e il dato pubblicato dal Ministero.
  en: Percentage difference between the presences according to the prefectures and the figure published by the Ministry.
method:
  it: >-
    Persone presenti secondo le prefetture, divise per il dato dell'ultimo rapporto del Ministero nel mese, meno
    uno. Il valore non è calcolato se manca la consegna di una prefettura, perché il dato del Ministero le comprende
    tutte.
  en: >-
    Persons present according to the prefectures, divided by the figure of the Ministry's last report in the month,
    minus one. The value is not computed if the delivery of a prefecture is missing, because the Ministry's figure
    includes them all.
unit: '%'
formula: gap
numerator: { it: persone presenti secondo le prefetture, en: persons present according to the prefectures, measure: presences, counts: person }
denominator: { it: persone presenti secondo il Ministero, en: persons present according to the Ministry, measure: ministry_presences, counts: public }
kind: stock
direction: neutral
decimals: 1
minimum_coverage: 1
datasets: [stays, centres, ministry_presences]
geo_levels: [country, region]
freqs: [M, Q, A]
*/
SELECT prefecture, CAST(NULL AS STRING) AS region, month, persons AS numerator, 0 AS denominator, false AS flagged,
       CAST(NULL AS DATE) AS covered_to
FROM facts.reception
UNION ALL
SELECT NULL, region, month, 0, persons, flagged, report_date
FROM facts.ministry
