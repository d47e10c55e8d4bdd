/*
position: 850
theme: quality
title: { it: Copertura delle consegne, en: Delivery coverage }
description: { it: Consegne arrivate su cento attese per il periodo., en: "Deliveries received, for each hundred expected for the period." }
method:
  it: Una consegna attesa è un insieme di dati di una prefettura per un mese o un trimestre; un trimestre conta nel suo ultimo mese. È arrivata se è stata accolta, anche in parte; se è stata rifiutata, manca.
  en: An expected delivery is a prefecture's dataset for a month or a quarter; a quarter counts in its last month. It is received if it was accepted, even in part; if it was refused, it is missing.
unit: '%'
formula: ratio
numerator: { it: consegne arrivate, en: deliveries received, measure: deliveries_received, counts: body }
denominator: { it: consegne attese, en: deliveries expected, measure: deliveries_expected, counts: body }
kind: flow
direction: higher_better
decimals: 1
datasets: []
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(state IN ('received', 'partial'), 1, 0) AS numerator, 1 AS denominator
FROM deliveries
