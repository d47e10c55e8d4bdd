/*
title: { it: Progetti, en: Projects }
description:
  it: >-
    Stato di ogni progetto alla fine del trimestre, uno per riga, secondo l'ultimo rapporto del trimestre: budget e
    spesa certificata, attività con avanzamento reale e previsto, tappe scadute e raggiunte nei termini, giorni di
    durata e trascorsi, operatori da formare. I valori sono vuoti se nel trimestre non c'è un rapporto.
  en: >-
    State of each project at the end of the quarter, one per row, according to the last report of the quarter:
    budget and certified spending, tasks with actual and planned progress, milestones due and reached on time, days
    of duration and elapsed, operators to be trained. Values are empty if the quarter has no report.
datasets: [projects, project_activities, project_milestones, project_spending]
*/
WITH project AS (
  SELECT prefecture, period, last_day(make_date(int(left(period, 4)), int(right(period, 1)) * 3, 1)) AS period_end,
         project_code AS project, fund, budget_eur, start_date, datediff(end_date, start_date) + 1 AS duration_days,
         target_public_operators AS target_public, target_private_operators AS target_private
  FROM projects
),
task AS (
  SELECT prefecture, period, project_code AS project, progress,
         datediff(report_date, planned_start) + 1 AS elapsed, datediff(planned_end, planned_start) + 1 AS planned,
         rank() OVER (PARTITION BY prefecture, period, project_code ORDER BY report_date DESC) AS report
  FROM project_activities
),
activity AS (
  SELECT prefecture, period, project, count(1) AS tasks, sum(progress) AS progress,
         CAST(sum(CAST(least(greatest(elapsed, 0), planned) AS DECIMAL(9, 0)) / planned) AS DECIMAL(18, 4)) AS planned
  FROM task
  WHERE report = 1
  GROUP BY ALL
),
milestone AS (
  SELECT prefecture, period, project_code AS project, planned_on, coalesce(reached_on <= planned_on, false) AS on_time
  FROM project_milestones
),
spending AS (
  SELECT prefecture, period, project_code AS project, max_by(certified_eur, report_date) AS certified_eur
  FROM project_spending
  GROUP BY ALL
)
SELECT prefecture, period, date_format(period_end, 'yyyy-MM') AS month, project, fund, budget_eur, certified_eur,
       tasks, progress, planned, count_if(planned_on <= period_end) AS milestones_due,
       count_if(planned_on <= period_end AND on_time) AS milestones_on_time, duration_days,
       least(greatest(datediff(period_end, start_date) + 1, 0), duration_days) AS elapsed_days,
       target_public, target_private
FROM project
  LEFT JOIN activity USING (prefecture, period, project)
  LEFT JOIN spending USING (prefecture, period, project)
  LEFT JOIN milestone USING (prefecture, period, project)
GROUP BY ALL
