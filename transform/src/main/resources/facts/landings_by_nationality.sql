/*
title: { it: Sbarchi per nazionalità dichiarata, en: Sea landings by declared nationality }
description:
  it: Persone sbarcate dal 1º gennaio, per nazionalità dichiarata, secondo l'ultimo rapporto di ogni mese.
  en: Persons landed since 1 January, by declared nationality, according to the last report of each month.
datasets: [landings_by_nationality]
*/
WITH last_report AS (
  SELECT max(report_date) AS report_date FROM landings_by_nationality GROUP BY date_format(report_date, 'yyyy-MM')
)
SELECT date_format(report_date, 'yyyy-MM') AS month, report_date, citizenship, persons, size(flags) > 0 AS flagged
FROM landings_by_nationality JOIN last_report USING (report_date)
