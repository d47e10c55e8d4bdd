/*
position: 710
theme: projects
title: { it: Spesa certificata dei progetti, en: Certified spending of projects }
description: { it: Spesa certificata su cento euro di bilancio., en: "Spending certified, for each hundred euros of budget." }
method:
  it: Spesa certificata dall'inizio del progetto, secondo l'ultimo rapporto del trimestre, divisa per il bilancio. I progetti senza rapporto di spesa nel trimestre non contano.
  en: Spending certified since the project's start, by the quarter's last report, divided by the budget. Projects without a spending report in the quarter do not count.
unit: '%'
formula: ratio
numerator: { it: spesa certificata, en: certified spending, measure: project_certified_spending, counts: public }
denominator: { it: bilancio dei progetti con rapporto, en: budget of the projects that reported, measure: project_reported_budget, counts: public }
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
