/*
Adds up rows of the same geography, month and breakdown before they are repeated for each geography and period that
includes them.

Input rows: indicator, source_geography, month, breakdown, numerator, denominator (ten-thousandths), flagged.
*/
SELECT indicator, source_geography, month, breakdown,
       sum(numerator) AS numerator, sum(denominator) AS denominator, bool_or(flagged) AS flagged
FROM IDENTIFIER(:rows)
GROUP BY indicator, source_geography, month, breakdown
