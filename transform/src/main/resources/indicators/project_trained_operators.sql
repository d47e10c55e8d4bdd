/*
position: 560
theme: training
title: { it: Operatori formati dai progetti, en: Operators trained by projects }
description: { it: "Operatori formati da ciascun progetto, dall'inizio dei dati alla fine del periodo.", en: "Operators trained by each project, from the start of the data to the period's end." }
method:
  it: Si contano gli operatori distinti con esito "completato" nei corsi del progetto finiti fino al periodo. I totali di un progetto per settore sono pubblicati dal progetto stesso e perciò esatti.
  en: Distinct operators with the outcome "completed" in the project's courses that ended up to the period are counted. A project's totals by sector are published by the project itself and therefore exact.
unit: persons
formula: count
numerator: { it: operatori formati, en: trained operators, measure: project_trained_operators, counts: public }
distinct: participant_id
kind: stock
cumulative: true
direction: higher_better
decimals: 0
datasets: [enrolments, courses]
geo_levels: [country]
freqs: [M, Q, A]
breakdowns: [[project], [project, sector]]
*/
SELECT prefecture, month, project, sector, participant_id
FROM facts.training
WHERE outcome = 'completed' AND project IS NOT NULL
