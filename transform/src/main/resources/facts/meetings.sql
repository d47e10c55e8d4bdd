/*
title: { it: Riunioni delle reti, en: Network meetings }
description:
  it: >-
    Riunioni del trimestre, una per riga, con i soggetti presenti (codici separati da uno spazio), il loro numero e
    il numero di soggetti aderenti alla rete alla data della riunione.
  en: >-
    Meetings of the quarter, one per row, with the subjects that attended (codes separated by a space), their
    number, and the number of subjects that were members of the network on the date of the meeting.
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
