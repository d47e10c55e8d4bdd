/*
position: 870
theme: quality
title: { it: Righe respinte, en: Rejected rows }
description: { it: Righe respinte dai controlli su cento righe consegnate., en: "Rows rejected by the checks, for each hundred delivered." }
method:
  it: Righe messe in quarantena divise per tutte quelle della consegna più recente di ogni periodo; i file rifiutati per intero non contano.
  en: Rows put in quarantine divided by all those of each period's newest delivery; files refused as a whole do not count.
unit: '%'
formula: ratio
numerator: { it: righe respinte, en: rows rejected, measure: delivered_rows_rejected, counts: records }
denominator: { it: righe consegnate, en: rows delivered, measure: delivered_rows, counts: records }
kind: flow
direction: lower_better
decimals: 2
datasets: []
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, rejected AS numerator, rows AS denominator
FROM deliveries
WHERE state IN ('received', 'partial')
