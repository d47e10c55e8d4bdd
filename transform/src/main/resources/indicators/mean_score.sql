/*
position: 540
theme: training
title: { it: Punteggio medio, en: Mean score }
description: { it: "Punteggio medio, da 0 a 100, delle prove dei corsi finiti nel periodo.", en: "Mean score, from 0 to 100, in the tests of the courses that ended in the period." }
method:
  it: Somma dei punteggi divisa per le iscrizioni che ne hanno uno; chi non ha sostenuto la prova non conta. Con meno di 50 punteggi non si pubblica.
  en: Sum of the scores divided by the enrolments that have one; whoever took no test does not count. With fewer than 50 scores it is not published.
unit: score
formula: mean
numerator: { it: punteggi, en: scores, measure: scores, counts: person }
denominator: { it: iscrizioni con punteggio, en: enrolments with a score, measure: scored_enrolments, counts: person }
kind: flow
direction: higher_better
decimals: 0
datasets: [enrolments, courses]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[sector], [course_theme]]
*/
SELECT prefecture, month, sector, course_theme, score AS numerator, 1 AS denominator
FROM facts.training
WHERE score IS NOT NULL
