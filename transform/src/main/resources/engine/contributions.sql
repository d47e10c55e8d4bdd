/*
Sums with the shares of their contributors, one row for each indicator, geography, period and breakdown. Of a
concentration the numerator is the sum of the squares of the contributions and the denominator the square of their sum.

Input rows: the four keys, contributor, numerator, denominator (ten-thousandths), flagged.
Input indicators: their declarations.
Output: contributors is the number of positive contributions of money, largest and two_largest the shares of the largest
and of the two largest.
*/
WITH contribution AS (
  SELECT *, if(numerator_counts = 'money', numerator, denominator) AS money
  FROM (
    SELECT indicator, geography, period, breakdown, contributor, formula, numerator_counts,
           CAST(CAST(sum(numerator) AS DECIMAL(19,0)) / 10000 AS DECIMAL(18,4)) AS numerator,
           CAST(CAST(sum(denominator) AS DECIMAL(19,0)) / 10000 AS DECIMAL(18,4)) AS denominator,
           bool_or(flagged) AS flagged
    FROM IDENTIFIER(:rows) JOIN IDENTIFIER(:indicators) USING (indicator)
    GROUP BY indicator, geography, period, breakdown, contributor, formula, numerator_counts
  )
),
total AS (
  SELECT indicator, geography, period, breakdown,
         CAST(if(first(formula) = 'concentration', sum(numerator * numerator), sum(numerator)) AS DECIMAL(18,4))
           AS numerator,
         CAST(if(first(formula) = 'concentration', sum(numerator) * sum(numerator), sum(denominator)) AS DECIMAL(18,4))
           AS denominator,
         CAST(count_if(money > 0) AS INT) AS contributors,
         sort_array(collect_list(money), false) AS descending,
         nullif(sum(money), 0) AS amount,
         bool_or(flagged) AS flagged
  FROM contribution
  GROUP BY indicator, geography, period, breakdown
)
SELECT indicator, geography, period, breakdown, numerator, denominator,
       CAST(NULL AS DECIMAL(24,6)) AS median,
       contributors,
       CAST(get(descending, 0) / amount AS DECIMAL(9,4)) AS largest,
       CAST((get(descending, 0) + coalesce(get(descending, 1), 0)) / amount AS DECIMAL(9,4)) AS two_largest,
       flagged
FROM total
