/*
position: 345
theme: services
title: { it: Ore di servizio previste per ospite, en: Service hours contracted per guest }
description:
  it: Ore di servizio previste dal contratto nell'ultimo mese del periodo, per persona presente.
  en: Service hours contracted in the last month of the period, per person present.
method:
  it: >-
    Ore previste dal contratto nell'ultimo mese del periodo per tutti i servizi, divise per le persone presenti
    l'ultimo giorno del periodo.
  en: >-
    Hours contracted for all services in the last month of the period, divided by the persons present on the last
    day of the period.
norm: { it: Schema di capitolato, en: Standard tender specifications }
unit: hours
formula: ratio
numerator: { it: ore previste nel mese, en: hours contracted in the month, measure: contracted_hours_of_the_month, counts: body }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
exact_because: contracted hours follow the places of a centre, not its guests
direction: higher_better
decimals: 1
datasets: [service_hours, stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, contracted_hours AS numerator, 0 AS denominator
FROM facts.service_hours
UNION ALL
SELECT prefecture, month, 0, persons
FROM facts.reception
