/*
position: 500
theme: training
title: { it: Operatori iscritti, en: Enrolled operators }
description: { it: Operatori iscritti ad almeno un corso finito nel periodo., en: Operators enrolled in at least one course that ended in the period. }
method:
  it: Si contano gli operatori distinti, qualunque sia stato l'esito; chi segue due corsi nello stesso periodo conta una volta.
  en: Distinct operators are counted, whatever the outcome was; whoever attends two courses in the same period counts once.
unit: persons
formula: count
numerator: { it: operatori iscritti, en: enrolled operators, measure: enrolled_operators, counts: person }
distinct: participant_id
kind: flow
direction: higher_better
decimals: 0
datasets: [enrolments, courses]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[sector], [organisation_type], [course_theme]]
*/
SELECT prefecture, month, sector, organisation_type, course_theme, participant_id
FROM facts.training
WHERE participant_id IS NOT NULL
