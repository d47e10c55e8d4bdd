/*
title: { it: Reti dei progetti, en: Project networks }
description:
  it: >-
    Reti di ogni progetto, secondo la consegna più recente, con il numero di soggetti che vi hanno aderito almeno
    una volta.
  en: Networks of each project, according to the latest delivery, with the number of subjects that were ever members.
datasets: [networks, memberships]
*/
WITH delivery AS (
  SELECT *, row_number() OVER (PARTITION BY prefecture, network_id ORDER BY period DESC) AS newest FROM networks
),
membership AS (
  SELECT prefecture, network_id, count(DISTINCT subject_id) AS subjects FROM memberships GROUP BY ALL
)
SELECT project_code AS project, prefecture, network_id AS network, kind AS network_kind, established_on, closed_on,
       CAST(coalesce(subjects, 0) AS INT) AS subjects
FROM delivery LEFT JOIN membership USING (prefecture, network_id)
WHERE newest = 1 AND project_code IS NOT NULL
ORDER BY project, prefecture, network
