/*
Decides which cells have data, and completes or removes their figures.

Input cells: the cells of the observation grid with the aggregated figures and the declaration of their indicator.
Output: all columns, with no_data BOOLEAN. A cell has no data if the national source does not include it, if no
prefecture delivered, if fewer delivered than minimum_coverage requires, if nothing is expected and nothing was
delivered, or if a gap has no base. A cell with data and without rows is zero.
*/
SELECT * EXCEPT (numerator, denominator, median),
       if(no_data OR formula = 'median', NULL, coalesce(numerator, 0)) AS numerator,
       if(no_data OR formula = 'count', NULL, coalesce(denominator, 0)) AS denominator,
       if(no_data, NULL, median) AS median
FROM (
  SELECT *,
         (expected IS NULL AND coalesce(numerator, median) IS NULL)
           OR (expected > 0 AND (delivered = 0 OR delivered < minimum_coverage * expected))
           OR (expected = 0 AND coalesce(numerator, median) IS NULL)
           OR (formula = 'gap' AND coalesce(denominator, 0) = 0) AS no_data
  FROM IDENTIFIER(:cells)
)
