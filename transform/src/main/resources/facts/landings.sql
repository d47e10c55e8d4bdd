/*
title: { it: Sbarchi, en: Sea landings }
description:
  it: >-
    Persone sbarcate ogni giorno, secondo il rapporto più recente che riporta quel giorno. «covered_to» è l'ultimo giorno
    del mese fino al quale i rapporti riportano tutti i giorni; i giorni successivi non sono compresi.
  en: >-
    Persons landed each day, according to the latest report that covers the day. “covered_to” is the day of the month up
    to which the reports cover every day; later days are not included.
datasets: [landings]
*/
WITH reported AS (
  SELECT date, max_by(persons, report_date) AS persons, size(max_by(flags, report_date)) > 0 AS flagged
  FROM landings
  WHERE date <= report_date
  GROUP BY date
),
numbered AS (
  SELECT date_format(date, 'yyyy-MM') AS month, *,
         row_number() OVER (PARTITION BY date_format(date, 'yyyy-MM') ORDER BY date) AS number
  FROM reported
)
SELECT month, date, persons, flagged, max(date) OVER (PARTITION BY month) AS covered_to
FROM numbered
WHERE number = day(date) -- no earlier day of the month is missing
