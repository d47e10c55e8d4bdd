/*
position: 315
theme: services
title: { it: Rilievi molto gravi per ispezione, en: Critical findings per inspection }
description:
  it: Numero medio di aree con un rilievo molto grave per ispezione.
  en: Mean number of areas with a critical finding per inspection.
method:
  it: >-
    Aree ispezionate in cui il rilievo più grave è «molto grave», divise per le ispezioni del periodo. Un'ispezione
    può avere più aree con un rilievo molto grave.
  en: >-
    Inspected areas in which the most severe finding is “critical”, divided by the inspections of the period. An
    inspection may have several areas with a critical finding.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: number
formula: ratio
numerator: { it: rilievi molto gravi, en: critical findings, measure: findings, counts: body, restriction: { finding_severity: critical } }
denominator: { it: ispezioni, en: inspections, measure: inspections, counts: body }
kind: flow
direction: lower_better
decimals: 2
datasets: [inspections]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, count_if(worst_severity = 'critical') AS numerator, 1 AS denominator
FROM facts.inspections
GROUP BY prefecture, month, inspection_id
