/*
position: 760
theme: projects
title: { it: Piani territoriali aggiornati, en: Territorial plans up to date }
description: { it: Piani approvati negli ultimi 12 mesi su cento piani in vigore alla fine del periodo., en: "Plans approved in the last 12 months, for each hundred plans in force at the period's end." }
method:
  it: Piani di Intervento Territoriale in vigore l'ultimo giorno del periodo e approvati nei 12 mesi fino a quel giorno, divisi per tutti quelli in vigore.
  en: Territorial plans in force on the period's last day and approved in the 12 months to that day, divided by all those in force.
norm: { it: "Supporto alle prefetture (FAMI 2021-2027), Piani di Intervento Territoriale", en: "Support to the prefectures (AMIF 2021-2027), territorial plans" }
unit: '%'
formula: ratio
numerator: { it: piani aggiornati, en: plans up to date, measure: plans_up_to_date, counts: body }
denominator: { it: piani in vigore, en: plans in force, measure: plans, counts: body }
kind: stock
direction: higher_better
decimals: 1
datasets: [territorial_plans]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
*/
SELECT prefecture, month, plans_up_to_date AS numerator, plans AS denominator
FROM facts.planning
