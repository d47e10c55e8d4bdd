/*
position: 550
theme: training
title: { it: Obiettivo di formazione raggiunto, en: Training target attained }
description: { it: Operatori formati dai progetti su cento che i progetti si erano impegnati a formare., en: "Operators trained by projects, for each hundred that the projects undertook to train." }
method:
  it: Operatori distinti con esito "completato" nei corsi del progetto, dall'inizio dei dati alla fine del periodo, divisi per l'obiettivo del progetto. Conta un settore (pubblico, privato) di un progetto solo se ha un obiettivo; nel totale chi è formato da due progetti conta una volta.
  en: Distinct operators with the outcome "completed" in the project's courses, from the start of the data to the period's end, divided by the project's target. A project's sector (public, private) counts only if it has a target; in the total whoever is trained by two projects counts once.
unit: '%'
formula: ratio
numerator: { it: operatori formati, en: trained operators, measure: target_trained_operators, counts: public }
denominator: { it: operatori da formare, en: operators to be trained, measure: target_operators, counts: public }
distinct: participant_id
kind: stock
cumulative: true
direction: higher_better
decimals: 1
datasets: [enrolments, courses, projects]
geo_levels: [country]
freqs: [Q, A]
breakdowns: [[project], [project, sector]]
*/
WITH target AS (
  SELECT prefecture, month, project, sector, target
  FROM facts.projects LATERAL VIEW explode(map('public', target_public, 'private', target_private)) targets AS sector, target
  WHERE target > 0
)
SELECT prefecture, month, project, sector, participant_id, 0 AS denominator
FROM facts.training LEFT SEMI JOIN target USING (project, sector)
WHERE outcome = 'completed'
UNION ALL
SELECT prefecture, month, project, sector, NULL, target - lag(target, 1, 0) OVER (PARTITION BY project, sector ORDER BY month)
FROM target
