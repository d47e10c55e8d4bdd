/*
position: 720
theme: projects
title: { it: Avanzamento fisico dei progetti, en: Physical progress of projects }
description: { it: Avanzamento medio delle attività dei progetti., en: Mean progress of the projects' tasks. }
method:
  it: Somma degli avanzamenti (da 0 a 1) delle attività, secondo l'ultimo rapporto del trimestre, divisa per il loro numero; ogni attività pesa uguale.
  en: Sum of the tasks' progress (from 0 to 1), by the quarter's last report, divided by their number; each task weighs the same.
unit: '%'
formula: ratio
numerator: { it: attività svolte (equivalenti), en: tasks done (equivalents), measure: project_task_progress, counts: public }
denominator: { it: attività, en: tasks, measure: project_tasks, counts: public }
kind: stock
direction: higher_better
decimals: 1
datasets: [projects, project_activities]
geo_levels: [country]
freqs: [Q, A]
breakdowns: [[project]]
*/
SELECT prefecture, month, project, progress AS numerator, tasks AS denominator
FROM facts.projects
WHERE tasks IS NOT NULL
