/*
position: 300
theme: services
title: { it: Centri ispezionati, en: Inspected centres }
description:
  it: Percentuale di centri ispezionati almeno una volta negli ultimi dodici mesi.
  en: Percentage of centres inspected at least once in the last twelve months.
method:
  it: >-
    Centri aperti o sospesi alla fine del periodo, con almeno un'ispezione nei dodici mesi che terminano con il
    periodo, divisi per tutti i centri aperti o sospesi. Sono incluse le prefetture che hanno consegnato le
    ispezioni di almeno dieci dei dodici mesi.
  en: >-
    Centres open or suspended at the end of the period, with at least one inspection in the twelve months that end
    with the period, divided by all centres open or suspended. Prefectures that delivered inspections for at least
    ten of the twelve months are included.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: '%'
formula: ratio
numerator: { it: centri ispezionati, en: inspected centres, measure: inspected_centres, counts: body }
denominator: { it: centri, en: centres, measure: centres, counts: body }
kind: stock
reach: 11
direction: higher_better
decimals: 1
datasets: [inspections, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
WITH twelve_months AS (
  SELECT prefecture, month, included_month FROM facts.twelve_months WHERE dataset = 'inspections'
),
inspected AS (
  SELECT DISTINCT prefecture, twelve_months.month, centre_id
  FROM twelve_months JOIN (SELECT prefecture, month AS included_month, centre_id FROM facts.inspections)
    USING (prefecture, included_month)
)
SELECT prefecture, month, centre_type, if(inspected.centre_id IS NULL, 0, 1) AS numerator, 1 AS denominator
FROM facts.centres JOIN (SELECT DISTINCT prefecture, month FROM twelve_months) USING (prefecture, month)
  LEFT JOIN inspected USING (prefecture, month, centre_id)
WHERE centres > 0
