/*
position: 70
theme: reception
title: { it: Durata media della permanenza, en: Average length of stay }
description: { it: Giorni tra ingresso e uscita delle permanenze finite nel periodo., en: Days between entry and exit of the stays that ended in the period. }
method:
  it: Somma dei giorni delle permanenze finite divisa per il loro numero; una permanenza conta fino a 1.095 giorni. Con meno di 50 permanenze non si pubblica.
  en: Sum of the days of the stays that ended divided by their number; a stay counts up to 1,095 days. With fewer than 50 stays it is not published.
unit: days
formula: mean
numerator: { it: giorni di permanenza, en: days of stay, measure: stay_days, counts: person }
denominator: { it: uscite, en: exits, measure: exits, counts: person }
kind: flow
direction: neutral
decimals: 0
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[centre_type]]
*/
SELECT prefecture, month, centre_type, stay_days AS numerator, exits AS denominator
FROM facts.reception
