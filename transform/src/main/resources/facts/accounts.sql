/*
title: { it: Rendiconti, en: Accounts }
description:
  it: I rendiconti del mese, uno per centro, con il gestore. Restano uno per riga per le date e per contare i gestori.
  en: The month's accounts, one a centre, with the managing body. They stay one a row for their dates and to count the bodies.
datasets: [accounts]
*/
SELECT prefecture, period, period AS month, manager_id, billed_person_days, admitted_person_days,
       billed_eur, admitted_eur, penalties_eur, submitted_on, approved_on
FROM accounts
