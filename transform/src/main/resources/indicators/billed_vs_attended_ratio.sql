/*
position: 410
theme: accounts
title: { it: Giornate fatturate su giornate di presenza, en: Days billed to days attended }
description: { it: Giornate-persona fatturate ogni cento giornate di presenza registrate., en: Person-days billed for each hundred days of presence recorded. }
method:
  it: >-
    Giornate-persona fatturate nei rendiconti dei mesi del periodo divise per le giornate di presenza registrate
    negli stessi mesi. Solo dove la prefettura ha consegnato rendiconti e presenze giornaliere; le assenze
    autorizzate possono spiegare valori oltre il 100 %.
  en: >-
    Person-days billed in the accounts of the period's months divided by the days of presence recorded in the same
    months. Only where the prefecture delivered accounts and attendance; authorised absences may explain values
    above 100 %.
norm: { it: Schema di capitolato, en: Standard contract }
unit: '%'
formula: ratio
numerator: { it: giornate-persona fatturate, en: person-days billed, measure: billed_person_days, counts: person_days }
denominator: { it: giornate-persona di presenza, en: person-days attended, measure: attended_person_days, counts: person_days }
kind: flow
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
