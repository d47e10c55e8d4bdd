/*
datasets: [project_activities]
*/
SELECT project_code AS project, period, report_date, work_package, task, title, planned_start, planned_end,
       CAST(progress AS DECIMAL(5, 4)) AS progress
FROM project_activities
ORDER BY project, report_date, task
