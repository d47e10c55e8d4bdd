/*
position: 560
theme: training
title: { it: Operatori formati dai progetti, en: Operators trained by projects }
description:
  it: Operatori formati da ciascun progetto, dall'inizio dei dati alla fine del periodo.
  en: Operators trained by each project, from the start of the data to the end of the period.
method:
  it: >-
    Numero di operatori distinti con esito «completato» nei corsi del progetto conclusi entro la fine del periodo. I
    totali per settore alla fine di ogni anno sono pubblicati dal progetto stesso e sono quindi esatti.
  en: >-
    Number of distinct operators with the outcome “completed” in the project's courses that ended by the end of the
    period. The totals by sector at the end of each year are published by the project itself and are therefore
    exact.
unit: persons
formula: count
numerator: { it: operatori formati, en: trained operators, measure: project_trained_operators, counts: public }
distinct: participant_id
kind: stock
cumulative: true
exact_because: a project publishes its own totals at the end of each year
direction: higher_better
decimals: 0
datasets: [enrolments, courses]
geo_levels: [country]
freqs: [A]
breakdowns: [[project], [project, sector]]
*/
SELECT prefecture, month, project, sector, participant_id
FROM facts.training
WHERE outcome = 'completed' AND project IS NOT NULL
