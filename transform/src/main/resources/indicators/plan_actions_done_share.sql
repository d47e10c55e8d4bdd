/*
position: 770
theme: projects
title: { it: Azioni dei piani svolte, en: Plan actions done }
description: { it: Azioni svolte su cento previste dai piani in vigore alla fine del periodo., en: "Actions done, for each hundred planned in the plans in force at the period's end." }
method:
  it: Azioni svolte dall'approvazione del piano divise per quelle previste, sommate sui piani in vigore l'ultimo giorno del periodo.
  en: Actions done since the plan's approval divided by those planned, summed over the plans in force on the period's last day.
norm: { it: "Supporto alle prefetture (FAMI 2021-2027), Piani di Intervento Territoriale", en: "Support to the prefectures (AMIF 2021-2027), territorial plans" }
unit: '%'
formula: ratio
numerator: { it: azioni svolte, en: actions done, measure: plan_actions_done, counts: body }
denominator: { it: azioni previste, en: actions planned, measure: plan_actions, counts: body }
kind: stock
direction: higher_better
decimals: 1
datasets: [territorial_plans]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[need_area]]
*/
SELECT prefecture, month, need_area, actions_done AS numerator, actions_planned AS denominator
FROM facts.planning
