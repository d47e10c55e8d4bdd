/*
title: { it: Spesa dei progetti, en: Project spending }
description:
  it: Quanto ogni progetto ha impegnato, pagato e certificato dal suo inizio, secondo ogni rapporto.
  en: How much each project has committed, paid and certified since its start, by every report.
datasets: [project_spending]
*/
SELECT project_code AS project, period, report_date, CAST(committed_eur AS DECIMAL(18, 2)) AS committed_eur,
       CAST(paid_eur AS DECIMAL(18, 2)) AS paid_eur, CAST(certified_eur AS DECIMAL(18, 2)) AS certified_eur
FROM project_spending
ORDER BY project, report_date
