/*
position: 520
theme: training
title: { it: Tasso di completamento dei corsi, en: Training completion rate }
description:
  it: Percentuale di iscrizioni completate, nei corsi conclusi nel periodo.
  en: Percentage of enrolments completed, in the courses that ended in the period.
method:
  it: Iscrizioni con esito «completato», divise per tutte le iscrizioni ai corsi conclusi nel periodo.
  en: Enrolments with the outcome “completed”, divided by all enrolments in the courses that ended in the period.
unit: '%'
formula: ratio
numerator: { it: iscrizioni completate, en: enrolments completed, measure: enrolments, counts: person, restriction: { course_outcome: completed } }
denominator: { it: iscrizioni, en: enrolments, measure: enrolments, counts: person }
kind: flow
direction: higher_better
decimals: 1
datasets: [enrolments, courses]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[sector], [course_theme]]
*/
SELECT prefecture, month, sector, course_theme, if(outcome = 'completed', 1, 0) AS numerator, 1 AS denominator
FROM facts.training
WHERE participant_id IS NOT NULL
