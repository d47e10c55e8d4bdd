/*
position: 640
theme: networks
title: { it: Partecipazione alle riunioni, en: Participation in meetings }
description: { it: Presenze su cento attese alle riunioni del periodo., en: "Attendances, for each hundred expected at the period's meetings." }
method:
  it: Soggetti presenti a ogni riunione divisi per i soggetti che quel giorno facevano parte della rete, sommati sulle riunioni del periodo.
  en: Subjects that attended each meeting divided by the subjects that belonged to the network on that day, summed over the period's meetings.
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
