/*
position: 850
theme: quality
title: { it: Copertura delle consegne, en: Delivery coverage }
description:
  it: Percentuale di consegne ricevute su quelle attese per il periodo.
  en: Percentage of deliveries received among those expected for the period.
method:
  it: >-
    Consegne ricevute, anche in parte, divise per le consegne attese; quelle rifiutate sono considerate mancanti.
    Una consegna attesa corrisponde a un insieme di dati di una prefettura per un mese o per un trimestre. I
    trimestri sono attribuiti al loro ultimo mese.
  en: >-
    Deliveries received, also in part, divided by deliveries expected; refused deliveries are counted as missing. An
    expected delivery is one dataset of one prefecture for a month or a quarter. A quarter is assigned to its last
    month.
unit: '%'
formula: ratio
numerator: { it: consegne ricevute, en: deliveries received, measure: deliveries_received, counts: body }
denominator: { it: consegne attese, en: deliveries expected, measure: deliveries_expected, counts: body }
kind: flow
direction: higher_better
decimals: 1
datasets: []
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(state IN ('received', 'partial'), 1, 0) AS numerator, 1 AS denominator
FROM expected_deliveries
