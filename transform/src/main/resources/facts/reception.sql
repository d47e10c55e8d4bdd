/*
title: { it: Accoglienza, en: Reception }
description:
  it: >-
    Persone presenti l'ultimo giorno del mese (tra cui quelle presenti da oltre dodici mesi e quelle con una
    vulnerabilità rilevata), ingressi, uscite, giorni delle permanenze concluse e posti, per prefettura, mese, tipo
    e dimensione del centro, sesso e classe di età. Posti e centri sono in righe senza sesso né età. Un ospite con
    più permanenze aperte è contato una volta, nel centro in cui è entrato per ultimo. I giorni di una permanenza
    sono contati fino a 1.095.
  en: >-
    Persons present on the last day of the month (among them those present for over twelve months and those with a
    detected vulnerability), entries, exits, days of the stays that ended, and places, by prefecture, month, centre
    type and size, sex and age group. Places and centres are in rows without sex and age. A guest with several open
    stays is counted once, in the centre entered last. The days of a stay are counted up to 1,095.
datasets: [stays, centres]
*/
WITH centre AS (
  SELECT prefecture, period, centre_id, centre_type, capacity,
         CASE WHEN capacity <= 20 THEN 'small' ELSE 'large' END AS centre_size
  FROM centres
  WHERE status <> 'closed'
),
stay AS (
  SELECT prefecture, period, centre_type, centre_size, sex, entry_date, exit_date, exit_reason, vulnerability,
         CASE WHEN age_band IN ('0-13', '14-17') THEN '0-17'
              WHEN age_band IN ('18-24', '25-34') THEN '18-34'
              WHEN age_band IN ('35-44', '45-64') THEN '35-64'
              ELSE age_band END AS age_group,
         exit_date IS NULL
           AND row_number() OVER (PARTITION BY prefecture, period, guest_id
                                  ORDER BY exit_date IS NULL DESC, entry_date DESC, centre_id) = 1 AS present
  FROM stays LEFT JOIN (SELECT prefecture, period, centre_id, centre_type,
                               CASE WHEN capacity <= 20 THEN 'small' ELSE 'large' END AS centre_size
                        FROM centres) USING (prefecture, period, centre_id)
),
measured AS (
  SELECT prefecture, period, centre_type, centre_size, sex, age_group,
         if(present, 1, 0) AS persons,
         if(present AND entry_date < add_months(last_day(DATE(period || '-01')), -12), 1, 0) AS long_stays,
         if(present AND vulnerability IS NOT NULL, 1, 0) AS vulnerable,
         if(date_format(entry_date, 'yyyy-MM') = period, 1, 0) AS entries,
         if(exit_date IS NOT NULL, 1, 0) AS exits,
         if(exit_reason = 'voluntary_departure', 1, 0) AS voluntary_exits,
         if(exit_date IS NOT NULL, least(datediff(exit_date, entry_date), 1095), 0) AS stay_days,
         0 AS capacity, 0 AS centres
  FROM stay
  UNION ALL
  SELECT prefecture, period, centre_type, centre_size, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, capacity, 1 FROM centre
)
SELECT prefecture, period, period AS month, centre_type, centre_size, sex, age_group,
       sum(persons) AS persons, sum(long_stays) AS long_stays, sum(vulnerable) AS vulnerable, sum(entries) AS entries,
       sum(exits) AS exits, sum(voluntary_exits) AS voluntary_exits, sum(stay_days) AS stay_days,
       sum(capacity) AS capacity, sum(centres) AS centres
FROM measured
GROUP BY ALL
