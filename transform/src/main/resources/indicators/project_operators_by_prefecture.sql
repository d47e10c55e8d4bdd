/*
position: 570
theme: training
title: { it: "Operatori formati dai progetti, per prefettura", en: Operators trained by projects by prefecture }
description:
  it: Operatori formati da ciascun progetto in ogni prefettura, dall'inizio dei dati alla fine del periodo.
  en: Operators trained by each project in each prefecture, from the start of the data to the end of the period.
method:
  it: >-
    Stesso calcolo dell'indicatore «Operatori formati dai progetti», per prefettura. I valori contano persone in un
    territorio e sono quindi arrotondati.
  en: >-
    Same method as the indicator “Operators trained by projects”, by prefecture. The values count persons in a
    territory and are therefore rounded.
unit: persons
formula: count
numerator: { it: operatori formati, en: trained operators, measure: project_operators, counts: person }
distinct: participant_id
kind: stock
cumulative: true
direction: higher_better
decimals: 0
datasets: [enrolments, courses]
geo_levels: [region, prefecture]
freqs: [Q, A]
breakdowns: [[project], [project, sector]]
*/
SELECT prefecture, month, project, sector, participant_id
FROM facts.training
WHERE outcome = 'completed' AND project IS NOT NULL
