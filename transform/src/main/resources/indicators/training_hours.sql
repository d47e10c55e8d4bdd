/*
position: 530
theme: training
title: { it: Ore di formazione, en: Training hours }
description: { it: Ore dei corsi finiti nel periodo., en: Hours of the courses that ended in the period. }
method:
  it: Somma delle ore previste di ogni edizione, una volta per edizione e non per iscritto; tutte nel mese in cui l'edizione è finita.
  en: Sum of each edition's hours, once an edition and not once a participant; all in the month in which the edition ended.
unit: hours
formula: count
numerator: { it: ore di corso, en: course hours, measure: training_hours, counts: body }
kind: flow
direction: higher_better
decimals: 1
datasets: [enrolments, courses]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[course_theme], [project]]
*/
SELECT prefecture, month, course_theme, project, hours AS numerator
FROM facts.training
WHERE participant_id IS NULL
