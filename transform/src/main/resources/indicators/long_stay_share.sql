/*
position: 75
theme: reception
title: { it: Permanenze oltre dodici mesi, en: Stays over twelve months }
description: { it: Persone nello stesso centro da oltre dodici mesi su cento persone accolte., en: "Persons in the same centre for over twelve months, for each hundred hosted." }
method:
  it: Persone presenti l'ultimo giorno del periodo la cui permanenza nel centro è cominciata più di dodici mesi prima, divise per tutti i presenti. Un trasferimento comincia una nuova permanenza.
  en: Persons present on the period's last day whose stay in the centre began more than twelve months before, divided by all persons present. A transfer begins a new stay.
unit: '%'
formula: ratio
numerator: { it: persone da oltre dodici mesi, en: persons for over twelve months, measure: long_stay_presences, counts: person }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: lower_better
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, long_stays AS numerator, persons AS denominator
FROM facts.reception
