/*
title: { it: Finestre di dodici mesi, en: Twelve-month windows }
description:
  it: >-
    Per ogni mese i dodici mesi che terminano con esso (included_month), se la prefettura ha consegnato i dati di almeno
    dieci. Vale per gli insiemi di dati i cui indicatori riguardano gli ultimi dodici mesi.
  en: >-
    For each month the twelve months that end with it (included_month), if the prefecture delivered at least ten of
    them. For the datasets whose indicators cover the last twelve months.
datasets: [inspections, vulnerability_referrals]
from: [expected_deliveries]
*/
WITH known_window AS (
  SELECT dataset, prefecture, add_months(DATE(month || '-01'), later) AS last_month
  FROM expected_deliveries LATERAL VIEW explode(sequence(0, 11)) AS later
  WHERE dataset IN ('inspections', 'vulnerability_referrals') AND rows IS NOT NULL
  GROUP BY ALL
  HAVING count(1) >= 10
)
SELECT dataset, prefecture, date_format(last_month, 'yyyy-MM') AS month,
       date_format(add_months(last_month, -earlier), 'yyyy-MM') AS included_month
FROM known_window LATERAL VIEW explode(sequence(0, 11)) AS earlier
