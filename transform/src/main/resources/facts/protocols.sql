/*
title: { it: Protocolli d'intesa, en: Protocols }
description:
  it: Protocolli in vigore alla fine del trimestre, per prefettura e area.
  en: Protocols in force at the end of the quarter, by prefecture and area.
datasets: [protocols]
*/
SELECT prefecture, period, concat(left(period, 4), '-', lpad(int(right(period, 1)) * 3, 2, '0')) AS month,
       area AS protocol_area, count(1) AS protocols
FROM protocols
WHERE status = 'active'
GROUP BY ALL
