/*
position: 430
theme: accounts
title: { it: Rendiconti in tempo, en: Accounts on time }
description: { it: Rendiconti presentati entro 30 giorni dalla fine del mese su cento rendiconti., en: "Accounts submitted within 30 days of the end of the month, for each hundred accounts." }
method:
  it: Rendiconti dei mesi del periodo presentati entro 30 giorni dalla fine del loro mese, divisi per tutti; quelli non ancora presentati contano come in ritardo.
  en: Accounts of the period's months submitted within 30 days of the end of their month, divided by all; those not yet submitted count as late.
norm: { it: Schema di capitolato, en: Standard contract }
unit: '%'
formula: ratio
numerator: { it: rendiconti in tempo, en: accounts on time, measure: accounts_on_time, counts: body }
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
