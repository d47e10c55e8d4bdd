/*
position: 780
theme: projects
title: { it: Bisogni coperti, en: Needs covered }
description: { it: Bisogni rilevanti con almeno un'azione svolta su cento rilevati dai piani., en: "Relevant needs with at least one action done, for each hundred found by the plans." }
method:
  it: Aree di bisogno di livello 3 o più (su 5) con almeno un'azione svolta divise per tutte le aree di quel livello, nei piani in vigore l'ultimo giorno del periodo; un'area conta in ogni piano che la nomina.
  en: Areas of need of level 3 or more (of 5) with at least one action done divided by all areas of that level, in the plans in force on the period's last day; an area counts in each plan that names it.
norm: { it: "Supporto alle prefetture (FAMI 2021-2027), Piani di Intervento Territoriale", en: "Support to the prefectures (AMIF 2021-2027), territorial plans" }
unit: '%'
formula: ratio
numerator: { it: bisogni coperti, en: needs covered, measure: needs_covered, counts: body }
denominator: { it: bisogni di livello 3 o più, en: needs of level 3 or more, measure: needs, counts: body }
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
