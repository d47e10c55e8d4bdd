/*
position: 880
theme: quality
title: { it: Consegne rettificate, en: Corrected deliveries }
description:
  it: Percentuale di consegne rettificate almeno una volta, tra quelle ricevute.
  en: Percentage of deliveries corrected at least once, among those received.
method:
  it: >-
    Consegne sostituite da una consegna successiva con dati diversi, divise per le consegne ricevute. Una consegna
    corrisponde a un insieme di dati di una prefettura per un periodo.
  en: >-
    Deliveries replaced by a later delivery with different data, divided by the deliveries received. A delivery is
    one dataset of one prefecture for one period.
unit: '%'
formula: ratio
numerator: { it: consegne rettificate, en: deliveries corrected, measure: deliveries_revised, counts: body }
denominator: { it: consegne ricevute, en: deliveries received, measure: deliveries_received, counts: body }
kind: flow
direction: neutral
decimals: 1
datasets: []
geo_levels: [country]
freqs: [A]
*/
SELECT prefecture, month, if(corrections > 0, 1, 0) AS numerator, 1 AS denominator
FROM expected_deliveries
WHERE state IN ('received', 'partial')
