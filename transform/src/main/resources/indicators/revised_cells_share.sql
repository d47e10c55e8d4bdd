/*
position: 880
theme: quality
title: { it: "Celle corrette (dati, prefettura e periodo)", en: "Cells revised (dataset, prefecture and period)" }
description: { it: Consegne corrette almeno una volta su cento arrivate., en: "Deliveries corrected at least once, for each hundred received." }
method:
  it: Una cella è un insieme di dati di una prefettura per un periodo, non una cifra pubblicata. È corretta se dopo la prima consegna ne è arrivata un'altra che la cambia.
  en: A cell is a prefecture's dataset for a period, not a published figure. It is revised if after the first delivery another came that changes it.
unit: '%'
formula: ratio
numerator: { it: celle corrette, en: cells revised, measure: deliveries_revised, counts: body }
denominator: { it: celle consegnate, en: cells delivered, measure: deliveries_received, counts: body }
kind: flow
direction: neutral
decimals: 1
datasets: []
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(corrections > 0, 1, 0) AS numerator, 1 AS denominator
FROM deliveries
WHERE state IN ('received', 'partial')
