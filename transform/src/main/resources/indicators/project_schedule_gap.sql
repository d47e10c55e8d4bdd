/*
position: 740
theme: projects
title: { it: Scostamento dal cronoprogramma, en: Deviation from schedule }
description:
  it: Avanzamento medio delle attività meno avanzamento previsto. Un valore negativo indica un ritardo.
  en: Mean progress of the tasks minus planned progress. A negative value indicates a delay.
method:
  it: >-
    Somma degli avanzamenti delle attività meno somma degli avanzamenti previsti, divisa per il numero di attività,
    in punti percentuali. L'avanzamento previsto è la quota dei giorni tra inizio e fine previsti dell'attività
    trascorsi alla data dell'ultimo rapporto del trimestre.
  en: >-
    Sum of the progress of the tasks minus sum of the planned progress, divided by the number of tasks, in
    percentage points. Planned progress is the share of the days between the planned start and end of the task that
    have passed on the date of the last report of the quarter.
unit: points
formula: ratio
numerator: { it: anticipo sul cronoprogramma (attività equivalenti), en: advance on schedule (task equivalents), measure: project_task_advance, counts: public }
denominator: { it: attività, en: tasks, measure: project_tasks, counts: public }
kind: stock
direction: higher_better
decimals: 1
datasets: [projects, project_activities]
geo_levels: [country]
freqs: [Q, A]
breakdowns: [[project]]
*/
SELECT prefecture, month, project, progress - planned AS numerator, tasks AS denominator
FROM facts.projects
WHERE tasks IS NOT NULL
