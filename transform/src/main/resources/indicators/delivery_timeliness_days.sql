/*
position: 860
theme: quality
title: { it: Ritardo delle consegne, en: Delay of deliveries }
description: { it: Dopo quanti giorni dalla fine del periodo arriva la prima consegna (mediana)., en: After how many days from the period's end the first delivery arrives (median). }
method:
  it: Mediana dei giorni dall'ultimo giorno del periodo di cui la consegna parla al primo arrivo; le correzioni successive e le consegne mancanti non contano.
  en: Median of the days from the last day of the period that the delivery speaks of to its first arrival; later corrections and missing deliveries do not count.
unit: days
formula: median
numerator: { it: giorni di ritardo, en: days of delay, measure: delivery_delay_days, counts: body }
denominator: { it: consegne arrivate, en: deliveries received, measure: deliveries_received, counts: body }
kind: flow
direction: lower_better
decimals: 1
datasets: []
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, datediff(first_received_on, last_day(to_date(month, 'yyyy-MM'))) AS numerator, 1 AS denominator
FROM deliveries
WHERE state IN ('received', 'partial')
