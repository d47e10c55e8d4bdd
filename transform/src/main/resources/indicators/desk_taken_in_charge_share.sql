/*
position: 810
theme: desk
title: { it: Contatti presi in carico, en: Contacts taken in charge }
description:
  it: Percentuale di contatti presi in carico dagli sportelli.
  en: Percentage of contacts taken in charge by the help desks.
method:
  it: >-
    Contatti con esito «presa in carico», divisi per tutti i contatti. Le persone informate o indirizzate ad altro
    servizio non sono considerate prese in carico.
  en: >-
    Contacts with the outcome “taken in charge”, divided by all contacts. Persons informed or referred elsewhere are
    not counted as taken in charge.
unit: '%'
formula: ratio
numerator: { it: contatti presi in carico, en: contacts taken in charge, measure: desk_contacts, counts: person, restriction: { desk_outcome: taken_in_charge } }
denominator: { it: contatti, en: contacts, measure: desk_contacts, counts: person }
kind: flow
direction: higher_better
decimals: 1
datasets: [help_desk]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[desk_area]]
*/
SELECT prefecture, month, desk_area, taken_in_charge AS numerator, contacts AS denominator
FROM facts.help_desk
