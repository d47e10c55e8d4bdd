/*
position: 650
theme: networks
title: { it: Densità delle reti, en: Density of networks }
description: { it: Coppie di soggetti che si sono incontrate negli ultimi 12 mesi su cento possibili., en: "Pairs of subjects that met in the last 12 months, for each hundred possible." }
method:
  it: Coppie di soggetti presenti insieme ad almeno una riunione della rete nei 12 mesi fino alla fine del periodo, divise per le coppie possibili tra i soggetti che ne fanno parte l'ultimo giorno; sommate sulle reti.
  en: Pairs of subjects that attended at least one meeting of the network together in the 12 months to the period's end, divided by the pairs possible among the subjects that belong to it on the last day; summed over networks.
unit: '%'
formula: ratio
numerator: { it: coppie che si sono incontrate, en: pairs that met, measure: network_ties, counts: body }
denominator: { it: coppie possibili, en: possible pairs, measure: network_pairs, counts: body }
kind: stock
reach: 11
direction: higher_better
decimals: 1
datasets: [meetings, networks, memberships]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[network_kind], [project]]
*/
WITH network AS (
  SELECT prefecture, month, network_id, network_kind, project, collect_set(subject_id) AS members
  FROM facts.networks
  GROUP BY ALL
),
meeting AS (
  SELECT prefecture, month, network_id, network_kind, project, array_intersect(members, split(attended, ' ')) AS present
  FROM network JOIN (SELECT prefecture, network_id, month AS met, attended FROM facts.meetings) USING (prefecture, network_id)
  WHERE met BETWEEN date_format(add_months(to_date(month, 'yyyy-MM'), -11), 'yyyy-MM') AND month
),
tie AS (
  SELECT DISTINCT prefecture, month, network_id, network_kind, project, subject, other
  FROM meeting LATERAL VIEW explode(present) one AS subject LATERAL VIEW explode(present) another AS other
  WHERE subject < other
)
SELECT prefecture, month, network_kind, project, 1 AS numerator, 0 AS denominator
FROM tie
UNION ALL
SELECT prefecture, month, network_kind, project, 0, size(members) * (size(members) - 1) div 2
FROM network
