/*
position: 325
theme: services
title: { it: Tempi di rimedio, en: Time to remedy }
description:
  it: Giorni mediani tra l'ispezione e il rimedio, per i rilievi rimediati nel periodo.
  en: Median days between inspection and remedy, for the findings remedied in the period.
method:
  it: >-
    Mediana dei giorni tra la data dell'ispezione e quella del rimedio, attribuita al mese del rimedio. Sono inclusi
    i rimedi fino a dodici mesi dopo il mese dell'ispezione. I rilievi ancora aperti sono esclusi.
  en: >-
    Median of the days between the date of the inspection and that of the remedy, assigned to the month of the
    remedy. Remedies up to twelve months after the month of the inspection are included. Findings still open are
    excluded.
norm: { it: "D.lgs. 142/2015, art. 20", en: "Legislative Decree 142/2015, art. 20" }
unit: days
formula: median
numerator: { it: giorni tra ispezione e rimedio, en: days from inspection to remedy, measure: remedy_days, counts: body }
denominator: { it: rilievi rimediati, en: findings remedied, measure: findings_remedied, counts: body }
kind: flow
reach: 12
direction: lower_better
decimals: 0
datasets: [inspections]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, date_format(remedied_on, 'yyyy-MM') AS month,
       datediff(remedied_on, date) AS numerator, 1 AS denominator
FROM facts.inspections
WHERE remedied_on < add_months(DATE(month || '-01'), 13)
