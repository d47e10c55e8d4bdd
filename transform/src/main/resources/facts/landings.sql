/*
title: { it: Sbarchi, en: Sea landings }
description:
  it: Le persone sbarcate ogni giorno secondo il rapporto più recente che ne parla.
  en: The persons landed each day by the latest report that speaks of it.
datasets: [landings]
*/
SELECT date_format(date, 'yyyy-MM') AS month, date, max_by(persons, report_date) AS persons,
       size(max_by(flags, report_date)) > 0 AS flagged
FROM landings
WHERE date <= report_date
GROUP BY date
