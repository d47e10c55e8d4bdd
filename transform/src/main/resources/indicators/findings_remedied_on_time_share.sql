/*
position: 320
theme: services
title: { it: Rilievi rimediati nei termini, en: Findings remedied on time }
description:
  it: Percentuale di rilievi rimediati entro il termine, tra quelli con termine nel periodo.
  en: Percentage of findings remedied by their due date, among those due in the period.
method:
  it: >-
    Aree con un rilievo rimediato entro il termine, divise per tutte le aree con un rilievo il cui termine cade nel
    periodo. Sono inclusi i termini fino a tre mesi dopo il mese dell'ispezione. Un rimedio comunicato
    successivamente modifica il valore del periodo.
  en: >-
    Areas with a finding remedied by its due date, divided by all areas with a finding due in the period. Due dates
    up to three months after the month of the inspection are included. A remedy reported later changes the value of
    the period.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: '%'
formula: ratio
numerator: { it: rilievi rimediati nei termini, en: findings remedied on time, measure: findings_remedied_on_time, counts: body }
denominator: { it: rilievi con termine nel periodo, en: findings due in the period, measure: findings_due, counts: body }
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
