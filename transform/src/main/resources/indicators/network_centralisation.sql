/*
position: 660
theme: networks
title: { it: Centralizzazione delle reti, en: Network centralisation }
description:
  it: >-
    Concentrazione degli incontri di una rete su pochi soggetti, da 0 (ogni soggetto ne incontra lo stesso numero) a
    100 (un soggetto incontra tutti gli altri, che non si incontrano tra loro).
  en: >-
    Concentration of the meetings of a network on few subjects, from 0 (each subject meets the same number of
    others) to 100 (one subject meets all others, and they do not meet each other).
method:
  it: >-
    Centralizzazione di grado di Freeman. Due soggetti sono collegati se sono stati presenti insieme a una riunione
    della rete nei 12 mesi che terminano con il periodo. Differenze dal grado più alto, divise per le differenze
    massime possibili, (n−1)(n−2), e sommate sulle reti con almeno tre soggetti.
  en: >-
    Freeman's degree centralisation. Two subjects are connected if they attended a meeting of the network together
    in the 12 months that end with the period. Differences from the highest degree, divided by the largest possible
    differences, (n−1)(n−2), both summed over networks with at least three subjects.
unit: '%'
formula: ratio
numerator: { it: differenze dal grado più alto, en: differences from the highest degree, measure: network_degree_differences, counts: body }
denominator: { it: differenze massime possibili, en: largest possible differences, measure: network_degree_span, counts: body }
kind: stock
reach: 11
direction: neutral
decimals: 1
datasets: [meetings, networks, memberships]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[network_kind], [project]]
*/
WITH network AS (
  SELECT prefecture, month, network_id, network_kind, project, count(DISTINCT subject_id) AS members
  FROM facts.networks
  GROUP BY ALL
),
degree AS (
  SELECT prefecture, month, network_id, member, count(1) AS ties
  FROM facts.network_ties LATERAL VIEW explode(array(subject, other)) AS member
  GROUP BY ALL
),
network_degree AS (
  SELECT prefecture, month, network_id, max(ties) AS highest, sum(ties) AS ties FROM degree GROUP BY ALL
)
SELECT prefecture, month, network_kind, project, coalesce(members * highest - ties, 0) AS numerator,
       (members - 1) * (members - 2) AS denominator
FROM network LEFT JOIN network_degree USING (prefecture, month, network_id)
WHERE members >= 3
