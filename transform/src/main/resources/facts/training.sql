/*
title: { it: Formazione, en: Training }
description:
  it: >-
    Edizioni dei corsi concluse, nel mese di conclusione: una riga per iscritto e, senza iscritto, una riga per
    edizione con le ore del corso. Le righe non sono aggregate, perché gli operatori distinti sono contati per ogni
    periodo.
  en: >-
    Course editions that ended, in the month in which they ended: one row per participant and, without a
    participant, one row per edition with its hours. Rows are not aggregated, because distinct operators are counted
    for each period.
datasets: [enrolments, courses]
*/
WITH edition AS (
  SELECT prefecture, period, date_format(end_date, 'yyyy-MM') AS month, course_id,
         project_code AS project, theme AS course_theme, hours
  FROM courses
  WHERE concat(year(end_date), '-Q', quarter(end_date)) = period
)
SELECT prefecture, period, month, course_id, project, course_theme,
       participant_id, sector, organisation_type, outcome, hours_attended, score, NULL AS hours
FROM enrolments JOIN edition USING (prefecture, period, course_id)
UNION ALL
SELECT prefecture, period, month, course_id, project, course_theme, NULL, NULL, NULL, NULL, NULL, NULL, hours
FROM edition
