/*
position: 450
theme: vulnerability
title: { it: Vulnerabilità rilevate ogni 1.000 ospiti, en: "Vulnerabilities detected per 1,000 guests" }
description:
  it: Vulnerabilità rilevate negli ultimi dodici mesi ogni 1.000 persone accolte.
  en: Vulnerabilities detected in the last twelve months per 1,000 persons in reception.
method:
  it: >-
    Vulnerabilità rilevate nei dodici mesi che terminano con il periodo, divise per le persone presenti l'ultimo
    giorno e moltiplicate per 1.000. Una persona con più vulnerabilità è contata più volte. Sono incluse le
    prefetture che hanno consegnato almeno dieci dei dodici mesi.
  en: >-
    Vulnerabilities detected in the twelve months that end with the period, divided by the persons present on the
    last day and multiplied by 1,000. A person with several vulnerabilities is counted several times. Prefectures
    that delivered at least ten of the twelve months are included.
norm: { it: "D.lgs. 142/2015, art. 17; FAMI 1160", en: "Legislative Decree 142/2015, art. 17; FAMI 1160" }
unit: per_1000
formula: ratio
numerator: { it: vulnerabilità rilevate in dodici mesi, en: vulnerabilities detected in twelve months, measure: referrals_in_twelve_months, counts: person, restriction: { vulnerability: any } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
reach: 11
direction: neutral
decimals: 1
datasets: [vulnerability_referrals, stays, centres]
geo_levels: [country, region]
freqs: [S, A]
*/
WITH twelve_months AS (
  SELECT prefecture, month, included_month FROM facts.twelve_months WHERE dataset = 'vulnerability_referrals'
)
SELECT prefecture, month, 0 AS numerator, sum(persons) AS denominator
FROM facts.reception JOIN (SELECT DISTINCT prefecture, month FROM twelve_months) USING (prefecture, month)
GROUP BY prefecture, month
UNION ALL
SELECT prefecture, month, count(1), 0
FROM twelve_months JOIN (SELECT prefecture, month AS included_month FROM facts.referrals)
  USING (prefecture, included_month)
GROUP BY prefecture, month
