/*
datasets: [project_activities]
*/
SELECT project_code AS project, period, report_date, work_package, task, titles.title_it, titles.title_en,
       planned_start, planned_end,
       CAST(progress AS DECIMAL(5, 4)) AS progress
FROM project_activities LEFT JOIN titles ON titles.project = project_code AND titles.code = task
ORDER BY project, report_date, task
