/*
position: 75
theme: reception
title: { it: Permanenze oltre dodici mesi, en: Stays over twelve months }
description:
  it: Percentuale di persone presenti nello stesso centro da oltre dodici mesi.
  en: Percentage of persons who have been in the same centre for over twelve months.
method:
  it: >-
    Persone presenti l'ultimo giorno del periodo, con una permanenza nel centro iniziata oltre dodici mesi prima,
    divise per tutte le persone presenti. Un trasferimento dà inizio a una nuova permanenza.
  en: >-
    Persons present on the last day of the period whose stay in the centre began more than twelve months before,
    divided by all persons present. A transfer starts a new stay.
unit: '%'
formula: ratio
numerator: { it: persone presenti da oltre dodici mesi, en: persons present for over twelve months, measure: long_stay_presences, counts: person }
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
