/*
position: 320
theme: services
title: { it: Rilievi rimediati in tempo, en: Findings remedied on time }
description: { it: Rilievi rimediati entro il termine su cento rilievi con il termine nel periodo., en: "Findings remedied by their due date, for each hundred findings due in the period." }
method:
  it: >-
    Aree con un rilievo il cui termine cade nel periodo: quelle rimediate entro il termine divise per tutte. Contano
    i termini fino a tre mesi dopo il mese dell'ispezione; un rimedio comunicato dopo corregge il periodo.
  en: >-
    Areas with a finding whose due date falls in the period: those remedied by that date divided by all. Due dates
    up to three months after the inspection's month count; a remedy told later corrects the period.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: '%'
formula: ratio
numerator: { it: rilievi rimediati in tempo, en: findings remedied on time, measure: findings_remedied_on_time, counts: body }
denominator: { it: rilievi con il termine nel periodo, en: findings due in the period, measure: findings_due, counts: body }
kind: flow
reach: 3
direction: higher_better
decimals: 1
datasets: [inspections]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[inspection_area]]
*/
SELECT prefecture, date_format(remedy_due, 'yyyy-MM') AS month, inspection_area,
       if(remedied_on <= remedy_due, 1, 0) AS numerator, 1 AS denominator
FROM facts.inspections
WHERE remedy_due < add_months(DATE(month || '-01'), 4)
