/*
title: { it: Segnalazioni di vulnerabilità, en: Vulnerability referrals }
description:
  it: Le vulnerabilità rilevate, una per riga, nel mese in cui furono rilevate, e quando la persona fu presa in carico.
  en: The vulnerabilities detected, one a row, in the month in which they were detected, and when the person was taken in charge.
datasets: [vulnerability_referrals]
*/
SELECT prefecture, period, period AS month, detected_on, taken_in_charge_on
FROM vulnerability_referrals
