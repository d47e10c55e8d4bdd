/*
position: 900
theme: national
title: { it: Scarto dalla cifra del Ministero, en: Gap to the Ministry's figure }
description: { it: Quanto la somma delle prefetture si scosta dalla cifra pubblicata dal Ministero., en: How far the prefectures' sum is from the figure that the Ministry publishes. }
method:
  it: Persone presenti secondo le prefetture divise per la cifra dell'ultimo rapporto del Ministero nel mese, meno uno. Dove mancano le consegne di più di una prefettura su dieci non si calcola.
  en: Persons present by the prefectures divided by the figure of the Ministry's last report in the month, less one. Where more than one prefecture in ten did not deliver it is not computed.
unit: '%'
formula: gap
numerator: { it: persone secondo le prefetture, en: persons by the prefectures, measure: presences, counts: person }
denominator: { it: persone secondo il Ministero, en: persons by the Ministry, measure: ministry_presences, counts: public }
kind: stock
direction: neutral
decimals: 1
minimum_coverage: 0.9
datasets: [stays, centres, ministry_presences]
geo_levels: [country, region]
freqs: [M, Q, A]
*/
SELECT prefecture, CAST(NULL AS STRING) AS region, month, persons AS numerator, 0 AS denominator, false AS flagged
FROM facts.reception
UNION ALL
SELECT NULL, region, month, 0, persons, flagged
FROM facts.ministry
