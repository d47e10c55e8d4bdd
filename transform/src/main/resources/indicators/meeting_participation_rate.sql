/*
position: 640
theme: networks
title: { it: Partecipazione alle riunioni, en: Participation in meetings }
description:
  it: Percentuale di presenze su quelle attese alle riunioni del periodo.
  en: Percentage of attendances among those expected at the meetings of the period.
method:
  it: >-
    Soggetti presenti a ogni riunione, divisi per i soggetti aderenti alla rete alla data della riunione. Numeratore
    e denominatore sono sommati su tutte le riunioni del periodo.
  en: >-
    Subjects that attended each meeting, divided by the subjects that were members of the network on the date of the
    meeting. Numerator and denominator are summed over all meetings of the period.
unit: '%'
formula: ratio
numerator: { it: presenze, en: attendances, measure: meeting_attendances, counts: body }
denominator: { it: presenze attese, en: attendances expected, measure: meeting_members, counts: body }
kind: flow
direction: higher_better
decimals: 1
datasets: [meetings, networks, memberships]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[network_kind], [project]]
*/
SELECT prefecture, month, network_kind, project, attendances AS numerator, members AS denominator
FROM facts.meetings
