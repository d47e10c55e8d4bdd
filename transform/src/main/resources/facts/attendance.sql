/*
title: { it: Presenze giornaliere, en: Attendance }
description:
  it: Giornate-persona di presenza e giorni del mese, per prefettura. Le assenze, anche autorizzate, sono escluse.
  en: Person-days of presence and days of the month, by prefecture. Absences, including authorised ones, are excluded.
datasets: [attendance]
*/
SELECT prefecture, period, period AS month, count_if(attendance = 'present') AS person_days,
       day(last_day(DATE(period || '-01'))) AS days
FROM attendance
GROUP BY prefecture, period
