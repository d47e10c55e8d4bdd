/*
position: 610
theme: networks
title: { it: Soggetti delle reti, en: Network subjects }
description:
  it: Enti e organizzazioni aderenti ad almeno una rete alla fine del periodo.
  en: Bodies and organisations that are members of at least one network at the end of the period.
method:
  it: >-
    Numero di soggetti distinti aderenti, con qualsiasi ruolo, a una rete aperta l'ultimo giorno del periodo. Un
    soggetto che aderisce a più reti è contato una sola volta.
  en: >-
    Number of distinct subjects that are members, in any role, of a network open on the last day of the period. A
    subject in several networks is counted once.
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
