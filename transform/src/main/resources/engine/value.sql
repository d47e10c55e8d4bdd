/*
Expression: the value of an observation, divided once and not yet rounded; null if the denominator is zero.

Columns: formula and factor of the indicator; numerator, denominator, median.
*/
CASE formula
  WHEN 'count' THEN CAST(numerator AS DECIMAL(24,6))
  WHEN 'median' THEN CAST(median AS DECIMAL(24,6))
  WHEN 'difference' THEN CAST(numerator - denominator AS DECIMAL(24,6))
  WHEN 'gap' THEN CAST((numerator - denominator) * factor / nullif(denominator, 0) AS DECIMAL(24,6))
  ELSE CAST(numerator * factor / nullif(denominator, 0) AS DECIMAL(24,6))
END
