/*
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
