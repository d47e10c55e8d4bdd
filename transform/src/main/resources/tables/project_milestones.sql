/*
title: { it: Tappe dei progetti, en: Project milestones }
description:
  it: Le tappe di ogni progetto secondo la consegna più recente che ne parla.
  en: Each project's milestones by the newest delivery that speaks of them.
datasets: [project_milestones]
*/
WITH delivery AS (
  SELECT *, rank() OVER (PARTITION BY project_code ORDER BY period DESC, prefecture) AS newest FROM project_milestones
)
SELECT project_code AS project, milestone, planned_on, reached_on
FROM delivery
WHERE newest = 1
ORDER BY project, milestone
