/*
title: { it: Programmazione territoriale, en: Territorial planning }
description:
  it: >-
    Piani in vigore l'ultimo giorno del trimestre (con il numero di quelli approvati nei 12 mesi precedenti), azioni
    dei piani, bisogni di livello 3 o superiore con e senza azioni svolte, proposte presentate e buone pratiche, per
    prefettura, trimestre e area di bisogno. Piani e proposte sono in righe senza area; le proposte sono ripartite per
    fondo.
  en: >-
    Plans in force on the last day of the quarter (with the number approved in the 12 months before), actions of the
    plans, needs of level 3 or higher with and without actions done, proposals submitted and good practices, by
    prefecture, quarter and area of need. Plans and proposals are in rows without an area; proposals are broken down
    by fund.
datasets: [territorial_plans, proposals, good_practices]
*/
WITH plan AS (
  SELECT prefecture, period, plan_id, area, need_level, actions_planned, actions_done,
         approved_on > add_months(period_end, -12) AS up_to_date
  FROM (SELECT *, last_day(make_date(int(left(period, 4)), int(right(period, 1)) * 3, 1)) AS period_end
        FROM territorial_plans)
  WHERE valid_to IS NULL OR valid_to >= period_end
),
measured AS (
  SELECT prefecture, period, NULL AS need_area, NULL AS fund,
         count(DISTINCT plan_id) AS plans, count(DISTINCT plan_id) FILTER (WHERE up_to_date) AS plans_up_to_date,
         0 AS actions_planned, 0 AS actions_done, 0 AS needs, 0 AS needs_covered,
         0 AS proposals, 0 AS decided, 0 AS funded, 0 AS practices, 0 AS adoptions
  FROM plan GROUP BY ALL
  UNION ALL
  SELECT prefecture, period, area, NULL, 0, 0, sum(actions_planned), sum(actions_done),
         count_if(need_level >= 3), count_if(need_level >= 3 AND actions_done > 0), 0, 0, 0, 0, 0
  FROM plan GROUP BY ALL
  UNION ALL
  SELECT prefecture, period, NULL, fund, 0, 0, 0, 0, 0, 0,
         count(1), count_if(outcome IN ('funded', 'rejected')), count_if(outcome = 'funded'), 0, 0
  FROM proposals GROUP BY ALL
  UNION ALL
  SELECT prefecture, period, area, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0,
         count(1), sum(if(adopted_by IS NULL, 0, size(split(adopted_by, ' '))))
  FROM good_practices GROUP BY ALL
)
SELECT prefecture, period, concat(left(period, 4), '-', lpad(int(right(period, 1)) * 3, 2, '0')) AS month,
       need_area, fund, plans, plans_up_to_date, actions_planned, actions_done, needs, needs_covered,
       proposals, decided, funded, practices, adoptions
FROM measured
