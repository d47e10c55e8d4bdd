/*
position: 600
theme: networks
title: { it: Reti attive, en: Active networks }
description:
  it: Reti di governance, consigli territoriali e tavoli tematici attivi alla fine del periodo.
  en: Governance networks, territorial councils and thematic tables active at the end of the period.
method:
  it: >-
    Numero di reti non chiuse alla fine dell'ultimo giorno del periodo, comprese quelle che nel periodo non si sono
    riunite.
  en: >-
    Number of networks not closed by the end of the last day of the period, including those that did not meet in the
    period.
norm: { it: D.P.C.M. 18 dicembre 1999 (consigli territoriali), en: Prime Minister's Decree of 18 December 1999 (territorial councils) }
unit: number
formula: count
numerator: { it: reti, en: networks, measure: active_networks, counts: body }
distinct: network_id
kind: stock
direction: higher_better
decimals: 0
datasets: [networks, memberships]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[network_kind], [project]]
*/
SELECT prefecture, month, network_kind, project, network_id
FROM facts.networks
