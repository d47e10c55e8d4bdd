/*
title: { it: Attività dei progetti, en: Project tasks }
description:
  it: Avanzamento di ogni attività, da 0 a 1, per rapporto.
  en: Progress of each task, from 0 to 1, by report.
datasets: [project_activities]
*/
SELECT project_code AS project, period, report_date, work_package, task, title, planned_start, planned_end,
       CAST(progress AS DECIMAL(5, 4)) AS progress
FROM project_activities
ORDER BY project, report_date, task
