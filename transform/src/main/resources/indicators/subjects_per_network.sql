/*
position: 620
theme: networks
title: { it: Soggetti per rete, en: Subjects per network }
description: { it: Quanti soggetti ha in media una rete alla fine del periodo., en: How many subjects a network has on average at the period's end. }
method:
  it: Adesioni valide l'ultimo giorno del periodo divise per le reti aperte; un soggetto di due reti conta in entrambe.
  en: Memberships valid on the period's last day divided by the open networks; a subject of two networks counts in both.
unit: number
formula: ratio
numerator: { it: adesioni, en: memberships, measure: network_memberships, counts: body }
denominator: { it: reti, en: networks, measure: active_networks, counts: body }
kind: stock
direction: neutral
decimals: 1
datasets: [networks, memberships]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[network_kind], [project]]
*/
SELECT prefecture, month, network_kind, project, count(subject_id) AS numerator, count(DISTINCT network_id) AS denominator
FROM facts.networks
GROUP BY ALL
