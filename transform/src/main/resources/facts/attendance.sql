/*
title: { it: Presenze giornaliere, en: Attendance }
description:
  it: Le giornate-persona di presenza e i giorni del mese, per prefettura; le assenze, anche autorizzate, non contano.
  en: The person-days of presence and the days of the month, by prefecture; absences, even authorised, do not count.
datasets: [attendance]
*/
SELECT prefecture, period, period AS month, count_if(attendance = 'present') AS person_days,
       day(last_day(DATE(period || '-01'))) AS days
FROM attendance
GROUP BY prefecture, period
