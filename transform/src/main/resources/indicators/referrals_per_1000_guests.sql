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
numerator: { it: vulnerabilità rilevate in dodici mesi, en: vulnerabilities detected in twelve months, measure: referrals_in_twelve_months, counts: person, of: { vulnerability: any } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
reach: 11
direction: neutral
decimals: 1
datasets: [vulnerability_referrals, stays, centres]
geo_levels: [country, region]
freqs: [S, A]
*/
WITH counted AS (
  SELECT prefecture, month, 0 AS told, sum(persons) AS persons, 0 AS referrals
  FROM facts.reception GROUP BY prefecture, month
  UNION ALL
  SELECT prefecture, month, 1, 0, 0 FROM expected_deliveries WHERE dataset = 'vulnerability_referrals' AND rows IS NOT NULL
  UNION ALL
  SELECT prefecture, month, 0, 0, count(1) FROM facts.referrals GROUP BY prefecture, month
),
windowed AS (
  SELECT prefecture, month, sum(persons) AS persons, sum(sum(told)) OVER last_year AS months,
         sum(sum(referrals)) OVER last_year AS referrals
  FROM counted
  GROUP BY prefecture, month
  WINDOW last_year AS (PARTITION BY prefecture ORDER BY int(left(month, 4)) * 12 + int(right(month, 2))
                  RANGE BETWEEN 11 PRECEDING AND CURRENT ROW)
)
SELECT prefecture, month, referrals AS numerator, persons AS denominator
FROM windowed
WHERE months >= 10
