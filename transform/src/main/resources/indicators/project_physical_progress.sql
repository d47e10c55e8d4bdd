/*
position: 720
theme: projects
title: { it: Avanzamento fisico dei progetti, en: Physical progress of projects }
description: { it: Avanzamento medio delle attività dei progetti., en: Mean progress of the project tasks. }
method:
  it: >-
    Somma degli avanzamenti delle attività (da 0 a 1) secondo l'ultimo rapporto del trimestre, divisa per il numero
    di attività. Tutte le attività hanno lo stesso peso.
  en: >-
    Sum of the progress of the tasks (from 0 to 1) according to the last report of the quarter, divided by the
    number of tasks. All tasks have the same weight.
unit: '%'
formula: ratio
numerator: { it: attività completate (equivalenti), en: tasks completed (equivalents), measure: project_task_progress, counts: public }
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
