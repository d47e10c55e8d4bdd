/*
position: 800
theme: desk
title: { it: Contatti degli sportelli, en: Help desk contacts }
description:
  it: Contatti registrati dagli sportelli nel periodo.
  en: Contacts recorded by the help desks in the period.
method:
  it: Numero di contatti. Una persona che si rivolge più volte agli sportelli è contata a ogni contatto.
  en: Number of contacts. A person who turns to the help desks several times is counted at each contact.
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
