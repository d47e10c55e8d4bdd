/*
title: { it: Reti, en: Networks }
description:
  it: >-
    Reti aperte alla fine del trimestre con i soggetti aderenti l'ultimo giorno, una riga per rete e soggetto. Una
    rete senza soggetti ha una sola riga. Una rete chiusa l'ultimo giorno non è più aperta.
  en: >-
    Networks open at the end of the quarter with the subjects that are members on the last day, one row per network
    and subject. A network without subjects has a single row. A network closed on the last day is no longer open.
datasets: [networks, memberships]
*/
WITH network AS (
  SELECT prefecture, period, last_day(make_date(int(left(period, 4)), int(right(period, 1)) * 3, 1)) AS period_end,
         network_id, kind AS network_kind, project_code AS project, closed_on
  FROM networks
),
member AS (
  SELECT prefecture, period, network_id, subject_id, min(subject_type) AS subject_type
  FROM memberships
  WHERE left_on IS NULL OR left_on >= last_day(make_date(int(left(period, 4)), int(right(period, 1)) * 3, 1))
  GROUP BY ALL
)
SELECT prefecture, period, date_format(period_end, 'yyyy-MM') AS month, network_id, network_kind, project,
       subject_id, subject_type
FROM network LEFT JOIN member USING (prefecture, period, network_id)
WHERE closed_on IS NULL OR closed_on > period_end
