/*
position: 540
theme: training
title: { it: Punteggio medio, en: Mean score }
description:
  it: Punteggio medio, da 0 a 100, nelle prove dei corsi conclusi nel periodo.
  en: Mean score, from 0 to 100, in the tests of the courses that ended in the period.
method:
  it: >-
    Somma dei punteggi divisa per il numero di iscrizioni con un punteggio. Chi non ha sostenuto la prova è escluso.
    Il valore non è pubblicato con meno di 50 punteggi.
  en: >-
    Sum of the scores divided by the number of enrolments with a score. Participants who did not take the test are
    excluded. The value is not published with fewer than 50 scores.
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
