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
SELECT prefecture, month, network_kind, project, 1 AS numerator, 0 AS denominator
FROM facts.network_ties
UNION ALL
SELECT prefecture, month, network_kind, project, 0, members * (members - 1) div 2
FROM (SELECT prefecture, month, network_id, network_kind, project, count(DISTINCT subject_id) AS members
      FROM facts.networks GROUP BY ALL)
