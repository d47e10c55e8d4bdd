/*
position: 600
theme: networks
title: { it: Reti attive, en: Active networks }
description: { it: "Reti di governance, consigli territoriali e tavoli aperti alla fine del periodo.", en: "Governance networks, territorial councils and tables open at the period's end." }
method:
  it: Si contano le reti non chiuse fino all'ultimo giorno del periodo, anche se nel periodo non si sono riunite.
  en: Networks not closed by the period's last day are counted, even if they did not meet in the period.
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
