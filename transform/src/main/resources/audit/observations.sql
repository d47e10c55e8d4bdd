/*
title: { it: Ogni cella e il suo valore esatto, en: Each cell and its exact value }
*/

/*
One row for each published observation, and a column for each rule.

Input   the views published_observations and published_indicators: tables of the release;
        computed_observations: the exact observations (gold)

The limits are written here a second time on purpose: the audit takes nothing from disclosure control.
*/
FROM published_observations
|> LEFT JOIN (
     FROM computed_observations
     |> SELECT indicator, geo_level, geo, freq, period, breakdown, numerator AS exact_numerator,
          denominator AS exact_denominator, value AS exact_value, covered_to AS exact_covered_to,
          reference_year AS exact_reference_year, contributors, largest, two_largest,
          delivered AS prefectures, true AS computed
   ) USING (indicator, geo_level, geo, freq, period, breakdown)
|> JOIN (
     FROM published_indicators
     |> SELECT indicator, formula, unit, numerator_counts, denominator_counts,
          coalesce(numerator_of, '') AS numerator_of, coalesce(denominator_of, '') AS denominator_of
   ) USING (indicator)
|> EXTEND 30 * CASE freq WHEN 'M' THEN 1 WHEN 'Q' THEN 3 WHEN 'S' THEN 6 ELSE 12 END AS days
|> EXTEND
     coalesce(numerator_counts = denominator_counts AND numerator_counts IN ('person_days', 'records'), false) AS unpublished,
     formula IN ('mean', 'median') AS average,
     numerator_counts IN ('person', 'conditional_body', 'person_days') AS numerator_of_persons,
     coalesce(denominator_counts IN ('person', 'person_days'), false) AS denominator_of_persons,
     -- the base of the rounding: persons, or as many person-days of the period
     if(concat(breakdown, ';', numerator_of) RLIKE 'vulnerability=|unaccompanied_minor', 10, 5)
       * if(numerator_counts = 'person_days', days, 1)
       AS numerator_base,
     if(concat(breakdown, ';', denominator_of) RLIKE 'vulnerability=|unaccompanied_minor', 10, 5)
       * if(denominator_counts = 'person_days', days, 1)
       AS denominator_base,
     -- 45 persons on average, which rounding can make 50; 50 delivered rows, or bodies of a condition on persons
     CASE
       WHEN denominator_counts = 'person_days' THEN 45 * days
       WHEN denominator_counts = 'records' OR numerator_counts = 'conditional_body' THEN 50
       ELSE 0 END AS minimum_divisor,
     CAST(CASE formula
       WHEN 'count' THEN numerator
       WHEN 'difference' THEN numerator - denominator
       ELSE (numerator - if(formula = 'gap', denominator, 0))
         * CASE unit
             WHEN '%' THEN 100 WHEN 'per_100' THEN 100 WHEN 'points' THEN 100 WHEN 'per_1000' THEN 1000
             WHEN 'index' THEN 10000 ELSE 1 END
         / nullif(denominator, 0) END AS DECIMAL(24, 6)) AS recomputed
|> EXTEND
     numerator_of_persons OR denominator_of_persons AS rounded,
     -- how far an exact count can be from the rounded one
     CASE
       WHEN numerator_counts IN ('person', 'conditional_body') THEN numerator_base - 1
       WHEN numerator_counts = 'person_days' THEN 0.9 * numerator_base
       ELSE 0 END
       AS numerator_error,
     CASE denominator_counts WHEN 'person' THEN denominator_base - 1 WHEN 'person_days' THEN 0.9 * denominator_base ELSE 0 END
       AS denominator_error
|> EXTEND
     -- the lowest and the highest value by the published counts: numerator and denominator of each
     transform(
       array(
         struct(greatest(numerator - numerator_error, 0) AS n, denominator + denominator_error AS d),
         struct(numerator + numerator_error AS n, greatest(denominator - denominator_error, 0) AS d)),
       cell -> CAST(CASE formula
         WHEN 'count' THEN cell.n
         WHEN 'difference' THEN cell.n - cell.d
         ELSE (cell.n - if(formula = 'gap', cell.d, 0))
           * CASE unit
               WHEN '%' THEN 100 WHEN 'per_100' THEN 100 WHEN 'points' THEN 100 WHEN 'per_1000' THEN 1000
               WHEN 'index' THEN 10000 ELSE 1 END
           / nullif(cell.d, 0) END AS DECIMAL(24, 6))) AS bounds
|> SELECT
     computed IS NULL AS `a cell is published but was not computed`,
     (value IS NULL) = (status IN ('A', 'V', 'B', 'P')) AS `status and value disagree`,
     status = 'Q' AND (numerator IS NOT NULL OR denominator IS NOT NULL) AS `a withheld cell has a numerator or denominator`,
     status = 'M' AND denominator_of_persons AND formula IN ('ratio', 'mean', 'median', 'gap')
       AND (numerator IS NOT NULL OR denominator IS NOT NULL) AS `a rate without persons has a numerator or denominator`,

     numerator_of_persons AND numerator % numerator_base <> 0 AS `a count of persons is not rounded: numerator`,
     denominator_of_persons AND denominator % denominator_base <> 0 AS `a count of persons is not rounded: denominator`,
     numerator_of_persons AND abs(numerator - exact_numerator) >= numerator_base
       AS `a count of persons differs from the exact one by the rounding base or more: numerator`,
     denominator_of_persons AND abs(denominator - exact_denominator) >= denominator_base
       AS `a count of persons differs from the exact one by the rounding base or more: denominator`,
     numerator_of_persons AND exact_numerator = 0 AND numerator <> 0
       AS `a zero is published as non-zero: numerator`,
     denominator_of_persons AND exact_denominator = 0 AND denominator <> 0
       AS `a zero is published as non-zero: denominator`,
     unpublished AND numerator IS NOT NULL AS `an unpublished part has a value: numerator`,
     unpublished AND denominator IS NOT NULL AS `an unpublished part has a value: denominator`,
     NOT numerator_of_persons AND numerator <> exact_numerator
       AS `a figure that needs no rounding is not exact: numerator`,
     NOT denominator_of_persons AND denominator <> exact_denominator
       AS `a figure that needs no rounding is not exact: denominator`,

     denominator_of_persons AND formula IN ('ratio', 'mean', 'median', 'gap') AND value IS NOT NULL
       AND denominator < 50 * if(denominator_counts = 'person_days', days, 1) AS `a rate or mean over fewer than 50 persons`,
     value IS NOT NULL AND exact_denominator < minimum_divisor AS `a rate over too few person-days, delivered rows or bodies`,
     'money' IN (numerator_counts, coalesce(denominator_counts, '')) AND value IS NOT NULL
       AND (contributors < 3 OR largest > 0.75 OR two_largest > 0.9)
       AS `an amount of money from few contributors, or dominated by one or two`,
     'money' IN (numerator_counts, coalesce(denominator_counts, '')) AND value IS NOT NULL
       AND freq = 'M' AND (geo_level = 'prefecture' OR coalesce(prefectures, 0) < 3)
       AS `an amount of money of one month from fewer than three prefectures`,

     -- A share of a whole may be cut to 100 %, where its numerator was rounded to more than its denominator.
     NOT average AND NOT unpublished
       AND value NOT IN (round(recomputed, 0), round(recomputed, 1), round(recomputed, 2), round(recomputed, 4))
       AND NOT (formula = 'ratio' AND unit = '%' AND value = 100 AND numerator > denominator)
       AS `a value does not follow from its published numerator and denominator`,
     (average OR unpublished) AND abs(value - exact_value) > 0.5 AS `a value differs from the computed one`,
     (value IS NULL) <> (value_low IS NULL) OR (value IS NULL) <> (value_high IS NULL)
       OR NOT value BETWEEN value_low AND value_high OR NOT exact_value BETWEEN value_low AND value_high
       AS `an interval does not contain the value and the exact one`,
     CASE
       WHEN average AND rounded THEN value_low <> greatest(value - 0.5, 0) OR value_high <> value + 0.5
       WHEN average OR unpublished OR NOT rounded THEN value_low <> value OR value_high <> value
       ELSE value_low NOT IN (floor(bounds[0], 0), floor(bounds[0], 1), floor(bounds[0], 2), floor(bounds[0], 4))
         OR value_high NOT IN (ceil(bounds[1], 0), ceil(bounds[1], 1), ceil(bounds[1], 2), ceil(bounds[1], 4))
           AND NOT (formula = 'ratio' AND unit = '%' AND value_high = 100 AND bounds[1] > 100)
     END AS `an interval does not follow from the published numerator and denominator`,
     NOT (covered_to <=> exact_covered_to) AS `the covered day differs from the computed one`,
     NOT (reference_year <=> exact_reference_year) AS `the year of the residents differs from the computed one`,
     average AND numerator IS NOT NULL AS `the sum of a mean or median is published`,
     unit = '%' AND numerator_counts IN ('person', 'conditional_body') AND greatest(numerator, denominator) < 1000 AND value <> round(value, 0)
       AS `a percentage has more decimals than its counts allow`
