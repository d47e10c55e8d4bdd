/*
title: { it: Formazione, en: Training }
description:
  it: >-
    Le edizioni concluse, nel mese in cui sono finite: una riga per iscritto e, senza iscritto, una riga per edizione con
    le sue ore. Resta una riga per operatore, perché gli operatori si contano una volta in ogni periodo chiesto.
  en: >-
    The editions that ended, in the month in which they ended: one row a participant and, without a participant, one row
    an edition with its hours. It stays one row an operator, because operators are counted once in whatever period is
    asked for.
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
