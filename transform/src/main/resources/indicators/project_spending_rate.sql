/*
position: 710
theme: projects
title: { it: Spesa certificata dei progetti, en: Certified spending of projects }
description: { it: Spesa certificata in percentuale del budget., en: Certified spending as a percentage of the budget. }
method:
  it: >-
    Spesa certificata dall'inizio del progetto secondo l'ultimo rapporto del trimestre, divisa per il budget. I
    progetti senza rapporto di spesa nel trimestre sono esclusi.
  en: >-
    Spending certified since the start of the project according to the last report of the quarter, divided by the
    budget. Projects without a spending report in the quarter are excluded.
unit: '%'
formula: ratio
numerator: { it: spesa certificata, en: certified spending, measure: project_certified_spending, counts: public }
denominator: { it: budget dei progetti con rapporto di spesa, en: budget of the projects with a spending report, measure: project_reported_budget, counts: public }
kind: stock
direction: higher_better
decimals: 1
datasets: [projects, project_spending]
geo_levels: [country]
freqs: [Q, A]
breakdowns: [[project], [fund]]
*/
SELECT prefecture, month, project, fund, certified_eur AS numerator, budget_eur AS denominator
FROM facts.projects
WHERE certified_eur IS NOT NULL
