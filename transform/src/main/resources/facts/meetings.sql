/*
title: { it: Riunioni delle reti, en: Meetings of networks }
description:
  it: >-
    Le riunioni del trimestre, una per riga: i soggetti presenti (i loro codici, separati da uno spazio), quanti erano e
    quanti facevano parte della rete quel giorno.
  en: >-
    The quarter's meetings, one a row: the subjects that attended (their codes, separated by a space), how many they
    were and how many belonged to the network on that day.
datasets: [meetings, networks, memberships]
*/
WITH meeting AS (
  SELECT prefecture, period, network_id, meeting_id, min(date) AS date,
         concat_ws(' ', array_sort(collect_set(subject_id))) AS attended, count(DISTINCT subject_id) AS attendances
  FROM meetings
  GROUP BY ALL
),
network AS (
  SELECT prefecture, period, network_id, kind AS network_kind, project_code AS project FROM networks
),
member AS (
  SELECT prefecture, period, network_id, subject_id, joined_on, left_on FROM memberships
)
SELECT prefecture, period, concat(left(period, 4), '-', lpad(int(right(period, 1)) * 3, 2, '0')) AS month,
       network_id, network_kind, project, meeting_id, attended, attendances,
       count(DISTINCT subject_id) FILTER (WHERE joined_on <= date AND (left_on IS NULL OR left_on >= date)) AS members
FROM meeting
  LEFT JOIN network USING (prefecture, period, network_id)
  LEFT JOIN member USING (prefecture, period, network_id)
GROUP BY ALL
