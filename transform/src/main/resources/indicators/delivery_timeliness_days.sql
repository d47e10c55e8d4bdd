/*
position: 860
theme: quality
title: { it: Tempi di consegna dei dati, en: Delivery time }
description:
  it: Giorni mediani tra la fine del periodo e la prima consegna.
  en: Median days between the end of the period and the first delivery.
method:
  it: >-
    Mediana dei giorni tra l'ultimo giorno del periodo a cui si riferisce la consegna e la data della prima
    consegna. Le rettifiche successive e le consegne mancanti sono escluse.
  en: >-
    Median of the days between the last day of the period that the delivery covers and the date of the first
    delivery. Later corrections and missing deliveries are excluded.
unit: days
formula: median
numerator: { it: giorni dalla fine del periodo, en: days from the end of the period, measure: delivery_delay_days, counts: body }
denominator: { it: consegne ricevute, en: deliveries received, measure: deliveries_received, counts: body }
kind: flow
direction: lower_better
decimals: 1
datasets: []
geo_levels: [country]
freqs: [A]
*/
SELECT prefecture, month, datediff(first_received_on, last_day(to_date(month, 'yyyy-MM'))) AS numerator, 1 AS denominator
FROM expected_deliveries
WHERE state IN ('received', 'partial')
