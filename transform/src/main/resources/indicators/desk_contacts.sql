/*
position: 800
theme: desk
title: { it: Contatti degli sportelli, en: Help-desk contacts }
description: { it: "Persone che si sono rivolte agli sportelli nel periodo, contate a ogni contatto.", en: "Persons who turned to the help desks in the period, counted at each contact." }
method:
  it: Si contano i contatti; chi torna conta di nuovo.
  en: Contacts are counted; whoever comes back counts again.
unit: persons
formula: count
numerator: { it: contatti, en: contacts, measure: desk_contacts, counts: person }
kind: flow
direction: neutral
decimals: 0
datasets: [help_desk]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[desk_area]]
*/
SELECT prefecture, month, desk_area, contacts AS numerator
FROM facts.help_desk
