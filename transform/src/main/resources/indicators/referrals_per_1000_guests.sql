/*
position: 450
theme: vulnerability
title: { it: Vulnerabilità rilevate ogni mille ospiti, en: Vulnerabilities detected per thousand guests }
description: { it: Vulnerabilità rilevate negli ultimi dodici mesi ogni mille persone accolte., en: Vulnerabilities detected in the last twelve months for each thousand persons hosted. }
method:
  it: >-
    Vulnerabilità rilevate nei dodici mesi che finiscono con il periodo divise per le persone presenti l'ultimo
    giorno, per mille; chi ne ha più d'una conta più volte. Una prefettura conta dove ha consegnato almeno dieci dei
    dodici mesi.
  en: >-
    Vulnerabilities detected in the twelve months that end with the period divided by the persons present on the
    last day, times a thousand; who has several counts several times. A prefecture counts where it delivered at
    least ten of the twelve months.
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
  SELECT prefecture, month, 1, 0, 0 FROM deliveries WHERE dataset = 'vulnerability_referrals' AND rows IS NOT NULL
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
