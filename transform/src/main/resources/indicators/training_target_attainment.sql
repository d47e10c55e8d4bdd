/*
position: 550
theme: training
title: { it: Raggiungimento dell'obiettivo di formazione, en: Training target attainment }
description:
  it: Operatori formati dai progetti in percentuale dell'obiettivo.
  en: Operators trained by projects as a percentage of the target.
method:
  it: >-
    Operatori distinti con esito «completato» nei corsi del progetto, dall'inizio dei dati alla fine del periodo,
    divisi per l'obiettivo del progetto. Un settore (pubblico, privato) è incluso solo se il progetto ha fissato un
    obiettivo. Nel totale, un operatore formato da due progetti è contato una sola volta.
  en: >-
    Distinct operators with the outcome “completed” in the project's courses, from the start of the data to the end
    of the period, divided by the project's target. A sector (public, private) is included only if the project has a
    target for it. In the total, an operator trained by two projects is counted once.
unit: '%'
formula: ratio
numerator: { it: operatori formati, en: trained operators, measure: target_trained_operators, counts: public }
denominator: { it: operatori da formare, en: operators to be trained, measure: target_operators, counts: public }
distinct: participant_id
kind: stock
cumulative: true
exact_because: a project publishes its own totals at the end of each year
direction: higher_better
decimals: 1
datasets: [enrolments, courses, projects]
geo_levels: [country]
freqs: [A]
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
