/*
position: 700
theme: projects
title: { it: Bilancio dei progetti, en: Project budgets }
description: { it: Bilancio dei progetti in corso alla fine del periodo., en: Budgets of the projects under way at the period's end. }
method:
  it: Somma dei bilanci dei progetti consegnati nell'ultimo trimestre del periodo, fino alla chiusura dei conti.
  en: Sum of the budgets of the projects delivered in the period's last quarter, until their accounts are closed.
unit: EUR
formula: count
numerator: { it: bilancio, en: budget, measure: project_budget, counts: public }
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
