/*
title: { it: Legami delle reti, en: Network ties }
description:
  it: >-
    Coppie di soggetti aderenti a una rete l'ultimo giorno del trimestre e presenti insieme ad almeno una riunione della
    rete nei 12 mesi che terminano con il trimestre, una riga per coppia.
  en: >-
    Pairs of subjects that are members of a network on the last day of the quarter and attended at least one meeting of
    the network together in the 12 months that end with the quarter, one row per pair.
datasets: [meetings, networks, memberships]
from: [facts.networks, facts.meetings]
*/
WITH network AS (
  SELECT prefecture, month, network_id, network_kind, project, collect_set(subject_id) AS members
  FROM facts.networks
  GROUP BY ALL
),
meeting AS (
  SELECT prefecture, month, network_id, network_kind, project, array_intersect(members, split(attended, ' ')) AS present
  FROM network JOIN (SELECT prefecture, network_id, month AS met, attended FROM facts.meetings) USING (prefecture, network_id)
  WHERE met BETWEEN date_format(add_months(to_date(month, 'yyyy-MM'), -11), 'yyyy-MM') AND month
)
SELECT DISTINCT prefecture, month, network_id, network_kind, project, subject, other
FROM meeting LATERAL VIEW explode(present) one AS subject LATERAL VIEW explode(present) another AS other
WHERE subject < other
