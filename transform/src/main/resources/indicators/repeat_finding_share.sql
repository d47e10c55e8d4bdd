/*
position: 330
theme: services
title: { it: Rilievi ripetuti, en: Repeated findings }
description:
  it: Percentuale di rilievi che ripetono un rilievo dei dodici mesi precedenti.
  en: Percentage of findings that repeat a finding of the previous twelve months.
method:
  it: >-
    Aree con un rilievo nel periodo, per le quali lo stesso centro aveva già un rilievo nella stessa area nei dodici
    mesi precedenti, divise per tutte le aree con un rilievo. Sono incluse le prefetture che hanno consegnato almeno
    dieci dei dodici mesi precedenti.
  en: >-
    Areas with a finding in the period, for which the same centre already had a finding in the same area in the
    previous twelve months, divided by all areas with a finding. Prefectures that delivered at least ten of the
    previous twelve months are included.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: '%'
formula: ratio
numerator: { it: rilievi ripetuti, en: repeated findings, measure: repeated_findings, counts: body }
denominator: { it: rilievi, en: findings, measure: findings_looked_back, counts: body }
kind: flow
reach: 12
direction: lower_better
decimals: 1
datasets: [inspections]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[inspection_area]]
*/
WITH finding AS (
  SELECT prefecture, month, inspection_area, date,
         lag(date) OVER (PARTITION BY prefecture, centre_id, inspection_area ORDER BY date, inspection_id) AS before
  FROM facts.inspections
  WHERE worst_severity <> 'none'
),
known_year AS (
  SELECT DISTINCT prefecture, date_format(add_months(DATE(month || '-01'), 1), 'yyyy-MM') AS month
  FROM facts.twelve_months
  WHERE dataset = 'inspections'
)
SELECT prefecture, month, inspection_area, if(before >= add_months(date, -12), 1, 0) AS numerator, 1 AS denominator
FROM finding JOIN known_year USING (prefecture, month)
