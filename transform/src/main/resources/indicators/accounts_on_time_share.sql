/*
position: 430
theme: accounts
title: { it: Rendiconti presentati nei termini, en: Accounts submitted on time }
description:
  it: Percentuale di rendiconti presentati entro 30 giorni dalla fine del mese.
  en: Percentage of accounts submitted within 30 days of the end of the month.
method:
  it: >-
    Rendiconti dei mesi del periodo presentati entro 30 giorni dalla fine del mese di riferimento, divisi per tutti
    i rendiconti. I rendiconti non ancora presentati sono considerati in ritardo.
  en: >-
    Accounts of the months of the period submitted within 30 days of the end of their month, divided by all
    accounts. Accounts not yet submitted are counted as late.
norm: { it: Schema di capitolato, en: Standard tender specifications }
unit: '%'
formula: ratio
numerator: { it: rendiconti presentati nei termini, en: accounts submitted on time, measure: accounts_on_time, counts: body }
denominator: { it: rendiconti, en: accounts, measure: accounts, counts: body }
kind: flow
direction: higher_better
decimals: 1
datasets: [accounts]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month,
       if(submitted_on <= date_add(last_day(DATE(month || '-01')), 30), 1, 0) AS numerator, 1 AS denominator
FROM facts.accounts
