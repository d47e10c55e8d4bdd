/*
position: 750
theme: projects
title: { it: Tappe raggiunte nei termini, en: Milestones reached on time }
description:
  it: Percentuale di tappe raggiunte entro la data prevista, tra quelle scadute.
  en: Percentage of milestones reached by their planned date, among those due.
method:
  it: >-
    Tappe raggiunte entro la data prevista, divise per tutte le tappe previste fino all'ultimo giorno del trimestre,
    dall'inizio di ciascun progetto.
  en: >-
    Milestones reached by their planned date, divided by all milestones planned up to the last day of the quarter,
    since the start of each project.
unit: '%'
formula: ratio
numerator: { it: tappe raggiunte nei termini, en: milestones reached on time, measure: project_milestones_on_time, counts: public }
denominator: { it: tappe scadute, en: milestones due, measure: project_milestones_due, counts: public }
kind: stock
direction: higher_better
decimals: 1
datasets: [projects, project_milestones]
geo_levels: [country]
freqs: [Q, A]
breakdowns: [[project]]
*/
SELECT prefecture, month, project, milestones_on_time AS numerator, milestones_due AS denominator
FROM facts.projects
