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
    spetterebbe al territorio in proporzione alla sua popolazione (ISTAT), sul totale delle presenze delle prefetture
    che hanno consegnato il mese. La popolazione è quella al 1º gennaio dell'anno del periodo o, se non è disponibile,
    dell'anno più vicino; l'anno è indicato accanto al valore. Un valore pari a zero indica una presenza proporzionale,
    +50 % una presenza superiore della metà. Nel periodo in cui le province di una prefettura cambiano (Sardegna,
    gennaio 2026) la serie è segnalata come interrotta.
  en: >-
    Persons present divided by the quota, minus one. The quota is the number of persons, rounded to whole persons,
    that would fall to the territory in proportion to its population (ISTAT), out of the total presences of the
    prefectures that delivered the month. The population is that on 1 January of the period's year or, if it is not
    available, of the nearest year; the year is stated beside the value. Zero means a proportionate presence, +50% a
    presence half as large again. In the period in which the provinces of a prefecture change (Sardinia, January 2026)
    the series is marked as broken.
norm: { it: "D.lgs. 142/2015, art. 16", en: "Legislative Decree 142/2015, art. 16" }
unit: '%'
formula: gap
numerator: { it: persone presenti, en: persons present, measure: presences, counts: person }
denominator: { it: quota per popolazione, en: quota by population, measure: quota, counts: person }
kind: stock
residents: true
direction: neutral
decimals: 1
datasets: [stays, centres]
geo_levels: [region, prefecture]
freqs: [M, Q, A]
*/
WITH hosted AS (
  SELECT prefecture, month, residents, sum(persons) AS persons
  FROM facts.reception JOIN residents ON prefecture = prefecture_code AND month BETWEEN first_month AND last_month
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
