/*
datasets: [project_milestones]
*/
WITH delivery AS (
  SELECT *, rank() OVER (PARTITION BY project_code ORDER BY period DESC, prefecture) AS newest FROM project_milestones
)
SELECT project_code AS project, milestone, planned_on, reached_on
FROM delivery
WHERE newest = 1
ORDER BY project, milestone
