/*
title: { it: Centri, en: Centres }
description:
  it: >-
    Ogni centro in ogni mese, con gestore, tipo, comune, posti e persone presenti l'ultimo giorno. Un centro chiuso
    ha zero posti e non è contato tra i centri. Un ospite con più permanenze aperte è contato una volta, nel centro
    in cui è entrato per ultimo.
  en: >-
    Each centre in each month, with managing body, type, municipality, places and persons present on the last day. A
    closed centre has no places and is not counted among the centres. A guest with several open stays is counted
    once, in the centre entered last.
datasets: [stays, centres]
*/
WITH stay AS (
  SELECT prefecture, period, centre_id,
         exit_date IS NULL
           AND row_number() OVER (PARTITION BY prefecture, period, guest_id
                                  ORDER BY exit_date IS NULL DESC, entry_date DESC, centre_id) = 1 AS present
  FROM stays
),
measured AS (
  SELECT prefecture, period, centre_id, manager_id, centre_type, municipality_size,
         if(status = 'closed', 0, capacity) AS capacity, if(status = 'closed', 0, 1) AS centres, 0 AS persons
  FROM centres
  UNION ALL
  SELECT prefecture, period, centre_id, NULL, NULL, NULL, 0, 0, 1 FROM stay WHERE present
)
SELECT prefecture, period, period AS month, centre_id, max(manager_id) AS manager_id, max(centre_type) AS centre_type,
       max(municipality_size) AS municipality_size,
       sum(capacity) AS capacity, sum(centres) AS centres, sum(persons) AS persons
FROM measured
GROUP BY prefecture, period, centre_id
