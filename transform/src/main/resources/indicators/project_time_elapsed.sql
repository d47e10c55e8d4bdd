/*
position: 730
theme: projects
title: { it: Tempo trascorso dei progetti, en: Project time elapsed }
description:
  it: Giorni trascorsi in percentuale della durata dei progetti.
  en: Days elapsed as a percentage of the duration of the projects.
method:
  it: >-
    Giorni dall'inizio del progetto all'ultimo giorno del trimestre, fino a un massimo pari alla durata, divisi per
    la durata. Il primo e l'ultimo giorno sono inclusi.
  en: >-
    Days from the start of the project to the last day of the quarter, up to its duration, divided by the duration.
    The first and last days are included.
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
