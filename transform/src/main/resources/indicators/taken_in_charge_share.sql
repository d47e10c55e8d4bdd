/*
position: 460
theme: vulnerability
title: { it: Vulnerabilità prese in carico, en: Vulnerabilities taken in charge }
description:
  it: Percentuale di vulnerabilità prese in carico da un servizio, tra quelle rilevate.
  en: Percentage of vulnerabilities taken in charge by a service, among those detected.
method:
  it: >-
    Vulnerabilità rilevate nel periodo e prese in carico, anche successivamente, divise per tutte le vulnerabilità
    rilevate nel periodo.
  en: >-
    Vulnerabilities detected in the period and taken in charge, also later, divided by all vulnerabilities detected
    in the period.
norm: { it: "D.lgs. 142/2015, art. 17; FAMI 1160", en: "Legislative Decree 142/2015, art. 17; FAMI 1160" }
unit: '%'
formula: ratio
numerator: { it: vulnerabilità prese in carico, en: vulnerabilities taken in charge, measure: referrals, counts: person, restriction: { referral_outcome: taken_in_charge, vulnerability: any } }
denominator: { it: vulnerabilità rilevate, en: vulnerabilities detected, measure: referrals, counts: person, restriction: { vulnerability: any } }
kind: flow
direction: higher_better
decimals: 1
datasets: [vulnerability_referrals]
geo_levels: [country, region]
freqs: [S, A]
*/
SELECT prefecture, month, if(taken_in_charge_on IS NULL, 0, 1) AS numerator, 1 AS denominator
FROM facts.referrals
