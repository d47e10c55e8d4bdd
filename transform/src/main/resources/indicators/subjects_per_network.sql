/*
position: 620
theme: networks
title: { it: Soggetti per rete, en: Subjects per network }
description:
  it: Numero medio di soggetti per rete alla fine del periodo.
  en: Mean number of subjects per network at the end of the period.
method:
  it: >-
    Adesioni valide l'ultimo giorno del periodo divise per le reti aperte. Un soggetto che aderisce a due reti è
    contato in entrambe.
  en: >-
    Memberships valid on the last day of the period divided by the open networks. A subject in two networks is
    counted in both.
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
