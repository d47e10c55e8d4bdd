/*
position: 750
theme: projects
title: { it: Tappe raggiunte in tempo, en: Milestones reached on time }
description: { it: Tappe raggiunte entro la data prevista su cento la cui data è passata., en: "Milestones reached by their planned date, for each hundred whose date has passed." }
method:
  it: Tappe raggiunte al più tardi nel giorno previsto divise per tutte quelle previste fino all'ultimo giorno del trimestre, dall'inizio di ogni progetto.
  en: Milestones reached by the planned day divided by all those planned up to the quarter's last day, since each project's start.
unit: '%'
formula: ratio
numerator: { it: tappe raggiunte in tempo, en: milestones reached on time, measure: project_milestones_on_time, counts: public }
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
