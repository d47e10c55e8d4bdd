/*
title: { it: Presenze pubblicate dal Ministero, en: Presences published by the Ministry }
description:
  it: >-
    Valore dell'ultimo rapporto di ogni mese, per regione e tipo di centro. «flagged» indica incongruenze nel
    rapporto.
  en: Value of the last report of each month, by region and centre type. “flagged” marks inconsistencies in the report.
datasets: [ministry_presences]
*/
WITH last_report AS (
  SELECT max(report_date) AS report_date FROM ministry_presences GROUP BY date_format(report_date, 'yyyy-MM')
)
SELECT date_format(report_date, 'yyyy-MM') AS month, report_date, region_code AS region, centre_type, persons,
       size(flags) > 0 AS flagged
FROM ministry_presences JOIN last_report USING (report_date)
