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
WITH counted AS (
  SELECT prefecture, month, 0 AS told, sum(centres) AS centres, 0 AS inspections
  FROM facts.centres GROUP BY prefecture, month
  UNION ALL
  SELECT prefecture, month, 1, 0, 0 FROM expected_deliveries WHERE dataset = 'inspections' AND rows IS NOT NULL
  UNION ALL
  SELECT prefecture, month, 0, 0, count(DISTINCT inspection_id) FROM facts.inspections GROUP BY prefecture, month
),
windowed AS (
  SELECT prefecture, month, sum(centres) AS centres, sum(sum(told)) OVER last_year AS months,
         sum(sum(inspections)) OVER last_year AS inspections
  FROM counted
  GROUP BY prefecture, month
  WINDOW last_year AS (PARTITION BY prefecture ORDER BY int(left(month, 4)) * 12 + int(right(month, 2))
                  RANGE BETWEEN 11 PRECEDING AND CURRENT ROW)
)
SELECT prefecture, month, inspections AS numerator, centres AS denominator
FROM windowed
WHERE months >= 10
