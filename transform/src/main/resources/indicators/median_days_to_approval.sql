/*
position: 440
theme: accounts
title: { it: Tempi di approvazione dei rendiconti, en: Time to approval of accounts }
description:
  it: Giorni mediani tra la presentazione e l'approvazione dei rendiconti.
  en: Median days between the submission and the approval of accounts.
method:
  it: >-
    Mediana dei giorni tra presentazione e approvazione, per i rendiconti dei mesi del periodo già approvati. Nei
    mesi recenti sono quindi più rappresentati i rendiconti approvati rapidamente.
  en: >-
    Median of the days between submission and approval, for the accounts of the months of the period that are
    already approved. In recent months, accounts approved quickly are therefore overrepresented.
unit: days
formula: median
numerator: { it: giorni tra presentazione e approvazione, en: days from submission to approval, measure: approval_days, counts: body }
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
