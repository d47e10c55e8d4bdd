/*
position: 95
theme: reception
title: { it: Scarto dalla quota per popolazione, en: Deviation from the population quota }
description: { it: Quanto le persone accolte si scostano da una distribuzione in proporzione ai residenti., en: How far the persons hosted are from a distribution in proportion to residents. }
method:
  it: >-
    Persone presenti divise per la quota, meno uno. La quota è la parte delle presenze di tutte le prefetture che
    hanno consegnato il mese che toccherebbe al territorio per la sua popolazione al 1º gennaio 2026 (ISTAT), in
    persone intere. Zero vuol dire in proporzione; +50 % metà in più.
  en: >-
    Persons present divided by the quota, less one. The quota is the part of the presences of all prefectures that
    delivered the month that would fall to the territory by its population on 1 January 2026 (ISTAT), in whole
    persons. Zero means in proportion; +50 % half as many again.
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
