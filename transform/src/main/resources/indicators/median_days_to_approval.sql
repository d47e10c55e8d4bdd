/*
position: 440
theme: accounts
title: { it: Giorni per l'approvazione, en: Days to approval }
description: { it: Giorni mediani tra la presentazione e l'approvazione dei rendiconti., en: Median days between the submission and the approval of accounts. }
method:
  it: Mediana dei giorni tra presentazione e approvazione dei rendiconti dei mesi del periodo già approvati; per i mesi recenti pesa di più chi è approvato presto.
  en: Median of the days between submission and approval of the accounts of the period's months that are approved already; in recent months those approved early weigh more.
unit: days
formula: median
numerator: { it: giorni per l'approvazione, en: days to approval, measure: approval_days, counts: body }
denominator: { it: rendiconti approvati, en: accounts approved, measure: accounts_approved, counts: body }
kind: flow
direction: lower_better
decimals: 0
datasets: [accounts]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, datediff(approved_on, submitted_on) AS numerator, 1 AS denominator
FROM facts.accounts
WHERE approved_on IS NOT NULL
