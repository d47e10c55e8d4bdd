/*
title: { it: Sportelli, en: Help desks }
description:
  it: Contatti degli sportelli e contatti presi in carico, per prefettura, mese e area.
  en: Help desk contacts and contacts taken in charge, by prefecture, month and area.
datasets: [help_desk]
*/
SELECT prefecture, period, period AS month, area AS desk_area,
       count(1) AS contacts, count_if(outcome = 'taken_in_charge') AS taken_in_charge
FROM help_desk
GROUP BY ALL
