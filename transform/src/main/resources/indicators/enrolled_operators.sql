/*
position: 500
theme: training
title: { it: Operatori iscritti, en: Enrolled operators }
description:
  it: Operatori iscritti ad almeno un corso concluso nel periodo.
  en: Operators enrolled in at least one course that ended in the period.
method:
  it: >-
    Numero di operatori distinti, con qualsiasi esito. Un operatore iscritto a più corsi nello stesso periodo è
    contato una sola volta.
  en: >-
    Number of distinct operators, with any outcome. An operator enrolled in several courses in the same period is
    counted once.
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
