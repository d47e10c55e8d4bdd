/*
position: 305
theme: services
title: { it: Ispezioni ogni 100 centri, en: Inspections per 100 centres }
description:
  it: Ispezioni degli ultimi dodici mesi ogni 100 centri.
  en: Inspections of the last twelve months per 100 centres.
method:
  it: >-
    Ispezioni dei dodici mesi che terminano con il periodo, divise per i centri aperti o sospesi alla fine del
    periodo e moltiplicate per 100. I dodici mesi valgono per dati mensili, trimestrali e annuali. Sono incluse le
    prefetture che hanno consegnato le ispezioni di almeno dieci dei dodici mesi.
  en: >-
    Inspections of the twelve months that end with the period, divided by the centres open or suspended at the end
    of the period and multiplied by 100. The twelve months apply to monthly, quarterly and annual values.
    Prefectures that delivered inspections for at least ten of the twelve months are included.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: per_100
formula: ratio
numerator: { it: ispezioni in dodici mesi, en: inspections in twelve months, measure: inspections_in_twelve_months, counts: body }
denominator: { it: centri, en: centres, measure: centres, counts: body }
kind: stock
reach: 11
direction: higher_better
decimals: 1
datasets: [inspections, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
WITH twelve_months AS (
  SELECT prefecture, month, included_month FROM facts.twelve_months WHERE dataset = 'inspections'
)
SELECT prefecture, month, 0 AS numerator, sum(centres) AS denominator
FROM facts.centres JOIN (SELECT DISTINCT prefecture, month FROM twelve_months) USING (prefecture, month)
GROUP BY prefecture, month
UNION ALL
SELECT prefecture, month, count(DISTINCT included_month, inspection_id), 0
FROM twelve_months JOIN (SELECT prefecture, month AS included_month, inspection_id FROM facts.inspections)
  USING (prefecture, included_month)
GROUP BY prefecture, month
