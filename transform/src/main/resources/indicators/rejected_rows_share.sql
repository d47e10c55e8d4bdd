/*
position: 870
theme: quality
title: { it: Righe respinte, en: Rejected rows }
description:
  it: Percentuale di righe respinte dai controlli su quelle consegnate.
  en: Percentage of rows rejected by the checks among those delivered.
method:
  it: >-
    Righe respinte, divise per tutte le righe della consegna più recente di ogni periodo. I file rifiutati per
    intero sono esclusi.
  en: Rows rejected, divided by all rows of the latest delivery of each period. Files refused as a whole are excluded.
unit: '%'
formula: ratio
numerator: { it: righe respinte, en: rows rejected, measure: delivered_rows_rejected, counts: records }
denominator: { it: righe consegnate, en: rows delivered, measure: delivered_rows, counts: records }
kind: flow
direction: lower_better
decimals: 2
datasets: []
geo_levels: [country]
freqs: [A]
*/
SELECT prefecture, month, rejected AS numerator, rows AS denominator
FROM expected_deliveries
WHERE state IN ('received', 'partial')
