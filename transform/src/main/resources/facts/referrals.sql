/*
title: { it: Segnalazioni di vulnerabilità, en: Vulnerability referrals }
description:
  it: Vulnerabilità rilevate, una per riga, nel mese della rilevazione, con la data di presa in carico.
  en: Vulnerabilities detected, one per row, in the month of detection, with the date of taking in charge.
datasets: [vulnerability_referrals]
*/
SELECT prefecture, period, period AS month, detected_on, taken_in_charge_on
FROM vulnerability_referrals
