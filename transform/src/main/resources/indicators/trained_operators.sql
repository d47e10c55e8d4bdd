/*
position: 510
theme: training
title: { it: Operatori formati, en: Trained operators }
description:
  it: Operatori che hanno completato almeno un corso concluso nel periodo.
  en: Operators who completed at least one course that ended in the period.
method:
  it: >-
    Numero di operatori distinti con esito «completato». Un operatore che completa più corsi nello stesso periodo è
    contato una sola volta.
  en: >-
    Number of distinct operators with the outcome “completed”. An operator who completes several courses in the same
    period is counted once.
unit: persons
formula: count
numerator: { it: operatori formati, en: trained operators, measure: trained_operators, counts: person }
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
WHERE outcome = 'completed'
