/*
position: 760
theme: projects
title: { it: Piani territoriali aggiornati, en: Territorial plans up to date }
description:
  it: Percentuale di piani in vigore approvati negli ultimi 12 mesi.
  en: Percentage of plans in force that were approved in the last 12 months.
method:
  it: >-
    Piani di Intervento Territoriale in vigore l'ultimo giorno del periodo e approvati nei 12 mesi che terminano
    quel giorno, divisi per tutti i piani in vigore.
  en: >-
    Territorial plans in force on the last day of the period and approved in the 12 months that end on that day,
    divided by all plans in force.
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
