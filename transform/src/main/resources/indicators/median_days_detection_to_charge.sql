/*
position: 480
theme: vulnerability
title: { it: Tempi di presa in carico, en: Time to taking in charge }
description:
  it: Giorni mediani tra la rilevazione di una vulnerabilità e la presa in carico.
  en: Median days between the detection of a vulnerability and the taking in charge.
method:
  it: >-
    Mediana dei giorni tra rilevazione e presa in carico, per le vulnerabilità rilevate nel periodo e prese in
    carico. I giorni sono contati fino a un massimo di 365. Il valore non è pubblicato con meno di 50 casi.
  en: >-
    Median of the days between detection and taking in charge, for the vulnerabilities detected in the period and
    taken in charge. Days are counted up to a maximum of 365. The value is not published with fewer than 50 cases.
norm: { it: "D.lgs. 142/2015, art. 17; FAMI 1160", en: "Legislative Decree 142/2015, art. 17; FAMI 1160" }
unit: days
formula: median
numerator: { it: giorni tra rilevazione e presa in carico, en: days from detection to taking in charge, measure: charge_days, counts: person, restriction: { vulnerability: any } }
denominator: { it: vulnerabilità prese in carico, en: vulnerabilities taken in charge, measure: referrals, counts: person, restriction: { referral_outcome: taken_in_charge, vulnerability: any } }
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
