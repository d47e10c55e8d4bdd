/*
position: 770
theme: projects
title: { it: Azioni svolte dei piani territoriali, en: Territorial plan actions done }
description:
  it: Percentuale di azioni svolte su quelle previste dai piani in vigore alla fine del periodo.
  en: Percentage of actions done among those planned in the plans in force at the end of the period.
method:
  it: >-
    Azioni svolte dall'approvazione del piano divise per le azioni previste, sommate sui piani in vigore l'ultimo
    giorno del periodo.
  en: >-
    Actions done since the approval of the plan divided by actions planned, both summed over the plans in force on
    the last day of the period.
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
