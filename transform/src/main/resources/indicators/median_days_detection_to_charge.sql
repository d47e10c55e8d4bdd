/*
position: 480
theme: vulnerability
title: { it: Giorni per la presa in carico, en: Days to taking in charge }
description: { it: Giorni mediani tra rilevazione e presa in carico., en: Median days between detection and taking in charge. }
method:
  it: Mediana dei giorni tra rilevazione e presa in carico delle vulnerabilità rilevate nel periodo e prese in carico; si contano fino a 365 giorni. Con meno di 50 non si pubblica.
  en: Median of the days between detection and taking in charge of the vulnerabilities detected in the period and taken in charge; up to 365 days are counted. With fewer than 50 it is not published.
norm: { it: "D.lgs. 142/2015, art. 17; FAMI 1160", en: "Legislative Decree 142/2015, art. 17; FAMI 1160" }
unit: days
formula: median
numerator: { it: giorni per la presa in carico, en: days to taking in charge, measure: charge_days, counts: person, of: { vulnerability: any } }
denominator: { it: prese in carico, en: taken in charge, measure: referrals, counts: person, of: { referral_outcome: taken_in_charge, vulnerability: any } }
kind: flow
direction: lower_better
decimals: 0
datasets: [vulnerability_referrals]
geo_levels: [country, region]
freqs: [S, A]
*/
SELECT prefecture, month, least(datediff(taken_in_charge_on, detected_on), 365) AS numerator, 1 AS denominator
FROM facts.referrals
WHERE taken_in_charge_on IS NOT NULL
