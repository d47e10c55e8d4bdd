/*
title: { it: Formazione, en: Training }
description:
  it: >-
    Gli iscritti alle edizioni concluse, uno per riga, nel mese in cui l'edizione è finita. Resta una riga per operatore,
    perché gli operatori si contano una volta in ogni periodo chiesto.
  en: >-
    The participants of the editions that ended, one a row, in the month in which the edition ended. It stays one row an
    operator, because operators are counted once in whatever period is asked for.
datasets: [enrolments, courses]
*/
SELECT prefecture, period, date_format(end_date, 'yyyy-MM') AS month, course_id,
       project_code AS project, theme, participant_id, sector, organisation_type, outcome, hours_attended
FROM enrolments JOIN courses USING (prefecture, period, course_id)
WHERE concat(year(end_date), '-Q', quarter(end_date)) = period
