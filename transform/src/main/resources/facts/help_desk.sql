/*
title: { it: Sportelli, en: Help desks }
description:
  it: I contatti degli sportelli e le persone prese in carico, per prefettura, mese e area.
  en: The contacts of the help desks and the persons taken in charge, by prefecture, month and area.
datasets: [help_desk]
*/
SELECT prefecture, period, period AS month, area AS desk_area,
       count(1) AS contacts, count_if(outcome = 'taken_in_charge') AS taken_in_charge
FROM help_desk
GROUP BY ALL
