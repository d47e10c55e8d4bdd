/*
position: 730
theme: projects
title: { it: Tempo trascorso dei progetti, en: Time elapsed of projects }
description: { it: Giorni trascorsi su cento giorni di durata dei progetti., en: "Days elapsed, for each hundred days of the projects' duration." }
method:
  it: Giorni dall'inizio del progetto all'ultimo giorno del trimestre, al più la sua durata, divisi per la durata; primo e ultimo giorno compresi.
  en: Days from the project's start to the quarter's last day, at most its duration, divided by the duration; first and last day included.
unit: '%'
formula: ratio
numerator: { it: giorni trascorsi, en: days elapsed, measure: project_days_elapsed, counts: public }
denominator: { it: giorni di durata, en: days of duration, measure: project_days, counts: public }
kind: stock
direction: neutral
decimals: 1
datasets: [projects]
geo_levels: [country]
freqs: [Q, A]
breakdowns: [[project]]
*/
SELECT prefecture, month, project, elapsed_days AS numerator, duration_days AS denominator
FROM facts.projects
