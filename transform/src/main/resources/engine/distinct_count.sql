/*
Distinct counts as numerators, one row for each indicator, geography, period and breakdown. Like a sum of no rows, a
count of no values is null.

Input rows: the four keys, occurrences and distinct_values (see group_distinct_values.sql), denominator
(ten-thousandths), flagged. A group that occurs in several months or prefectures of a cell counts once.
*/
WITH value_group AS (
  SELECT indicator, geography, period, breakdown, occurrences, max(distinct_values) AS distinct_values,
         sum(denominator) AS denominator, bool_or(flagged) AS flagged
  FROM IDENTIFIER(:rows)
  GROUP BY indicator, geography, period, breakdown, occurrences
)
SELECT indicator, geography, period, breakdown,
       CAST(sum(distinct_values) AS DECIMAL(18,4)) AS numerator,
       CAST(CAST(sum(denominator) AS DECIMAL(19,0)) / 10000 AS DECIMAL(18,4)) AS denominator,
       CAST(NULL AS DECIMAL(24,6)) AS median,
       CAST(NULL AS INT) AS contributors, CAST(NULL AS DECIMAL(9,4)) AS largest, CAST(NULL AS DECIMAL(9,4)) AS two_largest,
       bool_or(flagged) AS flagged
FROM value_group
GROUP BY indicator, geography, period, breakdown
