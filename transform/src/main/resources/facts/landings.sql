/*
title: { it: Sbarchi, en: Sea landings }
description:
  it: Persone sbarcate ogni giorno, secondo il rapporto più recente che riporta quel giorno.
  en: Persons landed each day, according to the latest report that covers the day.
datasets: [landings]
*/
SELECT date_format(date, 'yyyy-MM') AS month, date, max_by(persons, report_date) AS persons,
       size(max_by(flags, report_date)) > 0 AS flagged
FROM landings
WHERE date <= report_date
GROUP BY date
