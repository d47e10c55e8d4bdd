/*
position: 650
theme: networks
title: { it: Densità delle reti, en: Network density }
description:
  it: Percentuale di coppie di soggetti che si sono incontrate negli ultimi 12 mesi, su quelle possibili.
  en: Percentage of pairs of subjects that met in the last 12 months, among the possible pairs.
method:
  it: >-
    Coppie di soggetti presenti insieme ad almeno una riunione della rete nei 12 mesi che terminano con il periodo,
    divise per le coppie possibili tra i soggetti aderenti l'ultimo giorno. Numeratore e denominatore sono sommati
    su tutte le reti.
  en: >-
    Pairs of subjects that attended at least one meeting of the network together in the 12 months that end with the
    period, divided by the possible pairs of subjects that are members on the last day. Numerator and denominator
    are summed over all networks.
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
