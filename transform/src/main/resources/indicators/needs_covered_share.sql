/*
position: 780
theme: projects
title: { it: Bisogni coperti, en: Needs covered }
description:
  it: Percentuale di bisogni di livello 3 o superiore con almeno un'azione svolta.
  en: Percentage of needs of level 3 or higher with at least one action done.
method:
  it: >-
    Aree di bisogno di livello 3 o superiore (su 5) con almeno un'azione svolta, divise per tutte le aree dello
    stesso livello, nei piani in vigore l'ultimo giorno del periodo. Un'area è contata in ciascun piano che la
    comprende.
  en: >-
    Areas of need of level 3 or higher (out of 5) with at least one action done, divided by all areas of that level,
    in the plans in force on the last day of the period. An area is counted in each plan that includes it.
norm: { it: "Supporto alle prefetture (FAMI 2021-2027), Piani di Intervento Territoriale", en: "Support to the prefectures (AMIF 2021-2027), territorial plans" }
unit: '%'
formula: ratio
numerator: { it: bisogni coperti, en: needs covered, measure: needs_covered, counts: body }
denominator: { it: bisogni di livello 3 o superiore, en: needs of level 3 or higher, measure: needs, counts: body }
kind: stock
direction: higher_better
decimals: 1
datasets: [territorial_plans]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[need_area]]
*/
SELECT prefecture, month, need_area, needs_covered AS numerator, needs AS denominator
FROM facts.planning
