/*
position: 315
theme: services
title: { it: Rilievi molto gravi per ispezione, en: Critical findings per inspection }
description: { it: Aree con un rilievo molto grave per ogni ispezione del periodo., en: Areas with a critical finding for each inspection of the period. }
method:
  it: Aree ispezionate in cui il rilievo peggiore è molto grave, divise per le ispezioni del periodo; un'ispezione può averne più d'una.
  en: Inspected areas in which the worst finding is critical, divided by the inspections of the period; one inspection may have several.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: number
formula: ratio
numerator: { it: rilievi molto gravi, en: critical findings, measure: findings, counts: body, of: { finding_severity: critical } }
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
