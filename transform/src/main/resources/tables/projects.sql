/*
datasets: [projects]
*/
WITH delivery AS (
  SELECT *, row_number() OVER (PARTITION BY project_code ORDER BY period DESC, prefecture) AS newest FROM projects
)
SELECT project_code AS project, titles.title_it, titles.title_en, fund, objective, lead_prefecture,
       CAST(budget_eur AS DECIMAL(18, 2)) AS budget_eur, start_date, end_date,
       target_public_operators, target_private_operators, period
FROM delivery LEFT JOIN titles ON titles.project = project_code AND titles.code = ''
WHERE newest = 1
ORDER BY project
