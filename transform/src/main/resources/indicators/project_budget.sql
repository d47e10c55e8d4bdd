/*
position: 700
theme: projects
title: { it: Budget dei progetti, en: Project budgets }
description:
  it: Budget dei progetti in corso alla fine del periodo.
  en: Budgets of the projects in progress at the end of the period.
method:
  it: >-
    Somma dei budget dei progetti presenti nella consegna dell'ultimo trimestre del periodo. Un progetto è incluso
    fino alla chiusura dei conti.
  en: >-
    Sum of the budgets of the projects in the delivery of the last quarter of the period. A project is included
    until its accounts are closed.
unit: EUR
formula: count
numerator: { it: budget, en: budget, measure: project_budget, counts: public }
kind: stock
direction: neutral
decimals: 2
datasets: [projects]
geo_levels: [country]
freqs: [Q, A]
breakdowns: [[project], [fund]]
*/
SELECT prefecture, month, project, fund, budget_eur AS numerator
FROM facts.projects
