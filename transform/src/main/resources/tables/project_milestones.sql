/*
datasets: [project_milestones]
*/
WITH delivery AS (
  SELECT *, rank() OVER (PARTITION BY project_code ORDER BY period DESC, prefecture) AS newest FROM project_milestones
)
SELECT project_code AS project, milestone, titles.title_it, titles.title_en, planned_on, reached_on
FROM delivery LEFT JOIN titles ON titles.project = project_code AND titles.code = milestone
WHERE newest = 1
ORDER BY project, milestone
