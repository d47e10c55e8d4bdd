/*
Prepares a distinct count. A distinct count needs each value once per geography and period. Values with the same set of
(geography, month) pairs are grouped first and only the groups are repeated for each geography and period that includes
them; most values occur once, so there are few groups, and the count stays exact.

Input rows: indicator, source_geography, month, breakdown, distinct_value, denominator (ten-thousandths), flagged.
Output: for each group and each of its pairs a row with the group (occurrences) and its number of values
(distinct_values); denominators are in rows without a group.
*/
WITH value_occurrences AS (
  SELECT indicator, breakdown, distinct_value,
         array_sort(collect_set(struct(source_geography, month))) AS occurrences
  FROM IDENTIFIER(:rows)
  WHERE distinct_value IS NOT NULL
  GROUP BY indicator, breakdown, distinct_value
),
value_group AS (
  SELECT indicator, breakdown, occurrences, count(1) AS distinct_values
  FROM value_occurrences
  GROUP BY indicator, breakdown, occurrences
)
SELECT indicator, occurrence.source_geography, occurrence.month, breakdown, occurrences, distinct_values,
       CAST(NULL AS BIGINT) AS denominator, false AS flagged
FROM value_group LATERAL VIEW explode(occurrences) AS occurrence
UNION ALL
SELECT indicator, source_geography, month, breakdown, NULL, NULL, sum(denominator), bool_or(flagged)
FROM IDENTIFIER(:rows)
GROUP BY indicator, source_geography, month, breakdown
