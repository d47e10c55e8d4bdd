/*
position: 90
theme: reception
title: { it: Persone accolte ogni mille residenti, en: Persons in reception per thousand residents }
description: { it: Persone presenti l'ultimo giorno del periodo ogni mille residenti., en: Persons present on the period's last day for each thousand residents. }
method:
  it: Persone presenti divise per la popolazione residente al 1º gennaio 2026 (ISTAT), per mille. La prefettura risponde di tutte le province che le sono affidate; nel periodo in cui queste cambiano (Sardegna, gennaio 2026) la serie è segnata come interrotta.
  en: Persons present divided by the resident population on 1 January 2026 (ISTAT), times a thousand. A prefecture answers for all the provinces entrusted to it; in the period in which these change (Sardinia, January 2026) the series is marked as broken.
unit: per_1000
formula: ratio
numerator: { it: persone presenti, en: persons present, measure: presences, counts: person }
denominator: { it: residenti, en: residents, measure: residents, counts: public }
kind: stock
residents: true
direction: neutral
decimals: 2
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, persons AS numerator, 0 AS denominator
FROM facts.reception
UNION ALL
SELECT prefecture, month, 0, residents
FROM (SELECT prefecture_code AS prefecture, sum(population_2026) AS residents
      FROM provinces WHERE valid_to IS NULL GROUP BY prefecture_code)
CROSS JOIN (SELECT DISTINCT month FROM facts.reception)
