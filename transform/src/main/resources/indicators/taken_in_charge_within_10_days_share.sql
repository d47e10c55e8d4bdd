/*
position: 470
theme: vulnerability
title: { it: Vulnerabilità prese in carico entro dieci giorni, en: Vulnerabilities taken in charge within ten days }
description:
  it: Percentuale di vulnerabilità prese in carico entro dieci giorni dalla rilevazione.
  en: Percentage of vulnerabilities taken in charge within ten days of detection.
method:
  it: >-
    Vulnerabilità rilevate nel periodo e prese in carico entro dieci giorni dalla rilevazione, divise per tutte le
    vulnerabilità rilevate nel periodo.
  en: >-
    Vulnerabilities detected in the period and taken in charge within ten days of detection, divided by all
    vulnerabilities detected in the period.
norm: { it: "D.lgs. 142/2015, art. 17; FAMI 1160", en: "Legislative Decree 142/2015, art. 17; FAMI 1160" }
unit: '%'
formula: ratio
numerator: { it: vulnerabilità prese in carico entro dieci giorni, en: vulnerabilities taken in charge within ten days, measure: referrals_taken_within_ten_days, counts: person, restriction: { vulnerability: any } }
denominator: { it: vulnerabilità rilevate, en: vulnerabilities detected, measure: referrals, counts: person, restriction: { vulnerability: any } }
kind: flow
direction: higher_better
decimals: 1
datasets: [vulnerability_referrals]
geo_levels: [country, region]
freqs: [S, A]
*/
SELECT prefecture, month, if(taken_in_charge_on <= date_add(detected_on, 10), 1, 0) AS numerator, 1 AS denominator
FROM facts.referrals
