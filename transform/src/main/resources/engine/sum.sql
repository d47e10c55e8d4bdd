/*
Sums of numerators and denominators, one row for each indicator, geography, period and breakdown.

Input rows: the four keys, numerator, denominator (ten-thousandths), flagged.
*/
SELECT indicator, geography, period, breakdown,
       CAST(CAST(sum(numerator) AS DECIMAL(19,0)) / 10000 AS DECIMAL(18,4)) AS numerator,
       CAST(CAST(sum(denominator) AS DECIMAL(19,0)) / 10000 AS DECIMAL(18,4)) AS denominator,
       CAST(NULL AS DECIMAL(24,6)) AS median,
       CAST(NULL AS INT) AS contributors, CAST(NULL AS DECIMAL(9,4)) AS largest, CAST(NULL AS DECIMAL(9,4)) AS two_largest,
       bool_or(flagged) AS flagged
FROM IDENTIFIER(:rows)
GROUP BY indicator, geography, period, breakdown
