/*
title: { it: Rendiconti, en: Accounts }
description:
  it: >-
    Rendiconti del mese, uno per centro, con il gestore. Le righe non sono aggregate, perché servono le date e i
    gestori distinti.
  en: >-
    Accounts of the month, one per centre, with the managing body. Rows are not aggregated, because dates and
    distinct managing bodies are needed.
datasets: [accounts]
*/
SELECT prefecture, period, period AS month, manager_id, billed_person_days, admitted_person_days,
       billed_eur, admitted_eur, penalties_eur, submitted_on, approved_on
FROM accounts
