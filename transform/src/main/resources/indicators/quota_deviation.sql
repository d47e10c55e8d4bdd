/*
position: 95
theme: reception
title: { it: Scostamento dalla quota per popolazione, en: Deviation from the population quota }
description:
  it: Differenza percentuale tra le persone accolte e una distribuzione proporzionale ai residenti.
  en: Percentage difference between the persons in reception and a distribution in proportion to residents.
method:
  it: >-
    Persone presenti divise per la quota, meno uno. La quota è il numero di persone, arrotondato all'unità, che
    spetterebbe al territorio in proporzione alla sua popolazione al 1º gennaio 2026 (ISTAT), sul totale delle
    presenze delle prefetture che hanno consegnato il mese. Un valore pari a zero indica una presenza proporzionale,
    +50 % una presenza superiore della metà.
  en: >-
    Persons present divided by the quota, minus one. The quota is the number of persons, rounded to whole persons,
    that would fall to the territory in proportion to its population on 1 January 2026 (ISTAT), out of the total
    presences of the prefectures that delivered the month. Zero means a proportionate presence, +50% a presence half
    as large again.
norm: { it: "D.lgs. 142/2015, art. 16", en: "Legislative Decree 142/2015, art. 16" }
unit: '%'
formula: gap
numerator: { it: persone presenti, en: persons present, measure: presences, counts: person }
denominator: { it: quota per popolazione, en: quota by population, measure: quota, counts: person }
kind: stock
direction: neutral
decimals: 1
datasets: [stays, centres]
geo_levels: [region, prefecture]
freqs: [M, Q, A]
*/
WITH residents AS (
  SELECT prefecture_code AS prefecture, sum(population_2026) AS residents
  FROM provinces WHERE valid_to IS NULL GROUP BY prefecture_code
),
hosted AS (
  SELECT prefecture, month, residents, sum(persons) AS persons
  FROM facts.reception JOIN residents USING (prefecture)
  GROUP BY prefecture, month, residents
),
spread AS (
  SELECT prefecture, month, persons, residents,
         sum(persons) OVER (PARTITION BY month) AS all_persons, sum(residents) OVER (PARTITION BY month) AS all_residents
  FROM hosted
)
SELECT prefecture, month, persons AS numerator,
       (all_persons * residents + all_residents div 2) div all_residents AS denominator
FROM spread
