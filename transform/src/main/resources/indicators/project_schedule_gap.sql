/*
position: 740
theme: projects
title: { it: Scarto dal piano dei progetti, en: Projects' gap to plan }
description: { it: Avanzamento medio delle attività meno quello previsto; negativo dove i progetti sono in ritardo., en: Mean progress of the tasks less that planned; negative where projects are late. }
method:
  it: L'avanzamento previsto di un'attività è la quota, alla data dell'ultimo rapporto del trimestre, dei giorni tra inizio e fine previsti. Somma degli avanzamenti meno somma dei previsti, divisa per le attività, in punti percentuali.
  en: A task's planned progress is the share, on the date of the quarter's last report, of the days between its planned start and end. Sum of the progress less sum of the planned, divided by the tasks, in percentage points.
unit: points
formula: ratio
numerator: { it: attività in anticipo sul piano (equivalenti), en: tasks ahead of plan (equivalents), measure: project_task_advance, counts: public }
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
