/*
position: 410
theme: accounts
title: { it: Giornate fatturate rispetto alle giornate di presenza, en: Person-days billed relative to person-days attended }
description:
  it: Giornate-persona fatturate ogni 100 giornate-persona di presenza registrate.
  en: Person-days billed per 100 person-days of recorded presence.
method:
  it: >-
    Giornate-persona fatturate nei rendiconti dei mesi del periodo, divise per le giornate-persona di presenza
    registrate negli stessi mesi. Sono incluse solo le prefetture che hanno consegnato sia i rendiconti sia le
    presenze giornaliere. Le assenze autorizzate possono spiegare valori superiori al 100 %.
  en: >-
    Person-days billed in the accounts of the months of the period, divided by the person-days of presence recorded
    in the same months. Only prefectures that delivered both accounts and attendance are included. Authorised
    absences may explain values above 100%.
norm: { it: Schema di capitolato, en: Standard tender specifications }
unit: '%'
formula: ratio
numerator: { it: giornate-persona fatturate, en: person-days billed, measure: billed_person_days, counts: person_days }
denominator: { it: giornate-persona di presenza, en: person-days attended, measure: attended_person_days, counts: person_days }
kind: flow
exact_because: >-
  a quotient to one decimal of two numbers of person-days, which are not published; rounding them would be an error of more
  than the differences that the indicator shows
direction: neutral
decimals: 1
datasets: [accounts, attendance]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, billed_person_days AS numerator, 0 AS denominator
FROM facts.accounts
UNION ALL
SELECT prefecture, month, 0, person_days
FROM facts.attendance
