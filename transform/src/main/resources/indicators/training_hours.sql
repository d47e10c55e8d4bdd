/*
position: 530
theme: training
title: { it: Ore di formazione, en: Training hours }
description: { it: Ore dei corsi conclusi nel periodo., en: Hours of the courses that ended in the period. }
method:
  it: >-
    Somma delle ore previste delle edizioni dei corsi, attribuite al mese in cui l'edizione si è conclusa. Le ore
    sono contate una volta per edizione, indipendentemente dal numero di iscritti.
  en: >-
    Sum of the hours of the course editions, assigned to the month in which the edition ended. Hours are counted
    once per edition, whatever the number of participants.
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
