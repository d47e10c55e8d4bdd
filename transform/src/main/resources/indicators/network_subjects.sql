/*
position: 610
theme: networks
title: { it: Soggetti delle reti, en: Subjects of networks }
description: { it: Enti e organizzazioni che fanno parte di almeno una rete alla fine del periodo., en: Bodies and organisations that belong to at least one network at the period's end. }
method:
  it: Si contano i soggetti distinti che l'ultimo giorno del periodo fanno parte di una rete aperta, in qualunque ruolo; chi fa parte di due reti conta una volta.
  en: Distinct subjects that on the period's last day belong to an open network are counted, in whatever role; whoever belongs to two networks counts once.
unit: number
formula: count
numerator: { it: soggetti, en: subjects, measure: network_subjects, counts: body }
distinct: subject_id
kind: stock
direction: higher_better
decimals: 0
datasets: [networks, memberships]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[subject_type], [project]]
*/
SELECT prefecture, month, subject_type, project, subject_id
FROM facts.networks
WHERE subject_id IS NOT NULL
