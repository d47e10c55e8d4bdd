/*
Disclosure control of the observations: one rule for each step, applied in this order.

Input   the view exact_observations: exact observations, their value as "exact", joined with the declarations of their
        indicators (formula, unit, factor, decimals, kind, datasets, withheld_with; measure, counts and of of numerator and
        denominator); the view withheld_money: the amounts that are withheld, see MoneySuppression
Output  the same columns, with numerator and denominator as published, decimals as the published value may show,
        published_value where the value is not computed from the published numerator and denominator; and what the exact
        figures can be by what is published: numerator_low, numerator_high, denominator_low, denominator_high, value_error
        where the value is not bounded by them, and highest_value of a share of a whole
Status  Q: withheld; M: a rate or mean whose number of persons is published as zero. Numerator, denominator and
        published_value are null

The function rounded_count(count, measure, kind, period, geo_level, geo, codes) rounds a count of persons by key;
rounding_base(measure, kind, period, geo_level, geo, codes) is the number of which the result is a multiple.
*/
FROM exact_observations
|> EXTEND
     5 AS minimum_count,                -- persons; a cell with fewer, but not zero, is small
     0.9 AS minimum_share_of_cells,     -- of the non-zero cells of a table, that are not small
     40 AS minimum_breakdown_total,     -- persons
     50 AS minimum_denominator,         -- persons, delivered rows, persons present on average, or bodies of a condition
     1000 AS minimum_decimals_total,    -- persons
     30 AS days_per_month               -- days
|> EXTEND
     formula IN ('mean', 'median') AS is_average,
     numerator_counts IN ('person', 'conditional_body') AS is_rounded,
     formula = 'ratio' AND (numerator_measure = denominator_measure OR numerator_counts = 'conditional_body') AS is_share,
     coalesce(numerator_counts = denominator_counts AND numerator_counts IN ('person_days', 'records'), false) AS is_unpublished,
     days_per_month * CASE freq WHEN 'M' THEN 1 WHEN 'Q' THEN 3 WHEN 'S' THEN 6 ELSE 12 END AS days

-- Withholds amounts of money.
|> LEFT JOIN (FROM withheld_money |> EXTEND true AS is_withheld_money)
   USING (withheld_with, geo_level, geo, period)
|> SET status = if(status IN ('A', 'P', 'V', 'B') AND is_withheld_money, 'Q', status)

-- Removes tables with too many small cells; their totals remain, withheld. A table is an indicator at a geographic
-- level, frequency and set of dimensions.
|> EXTEND CASE
     WHEN is_rounded AND NOT is_average THEN numerator
     WHEN denominator_counts = 'person' THEN denominator END AS persons
|> EXTEND avg(if(persons >= minimum_count, 1.0, 0.0)) FILTER (WHERE persons > 0)
     OVER (PARTITION BY indicator, geo_level, freq, regexp_replace(breakdown, '=[^;]*', '')) AS share_of_cells
|> EXTEND coalesce(share_of_cells, 1) < minimum_share_of_cells AS is_small_table
|> WHERE NOT is_small_table OR breakdown = ''
|> SET status = if(is_small_table AND numerator IS NOT NULL, 'Q', status)
|> DROP persons, share_of_cells, is_small_table

-- Takes averages, and values whose numerator or denominator is not published, from the exact value. Averages over
-- persons are whole numbers.
|> EXTEND CASE
     WHEN is_average AND 'person' IN (numerator_counts, denominator_counts) THEN round(exact, 0)
     WHEN is_average OR is_unpublished THEN exact END AS published_value

-- Rounds counts of persons by the key of their cell, and of bodies that a condition on persons selects; person-days are
-- rounded as the average number of persons on a day. All other counts are exact. A count of fewer prefectures than another
-- indicator has, because it needs more datasets, is another cell.
|> EXTEND
     CASE WHEN is_rounded THEN 1 WHEN numerator_counts = 'person_days' THEN days END AS numerator_days,
     CASE denominator_counts WHEN 'person' THEN 1 WHEN 'person_days' THEN days END AS denominator_days,
     concat_ws(';', nullif(breakdown, ''), nullif(numerator_of, ''), if(
       delivered < max(delivered) OVER (PARTITION BY numerator_measure, geo_level, geo, freq, period),
       concat('datasets=', datasets), NULL)) AS numerator_codes,
     concat_ws(';', nullif(breakdown, ''), nullif(denominator_of, ''), if(
       delivered < max(delivered) OVER (PARTITION BY denominator_measure, geo_level, geo, freq, period),
       concat('datasets=', datasets), NULL)) AS denominator_codes
|> SET
     numerator = CASE
       WHEN numerator_days IS NOT NULL THEN CAST(numerator_days * rounded_count(
         CAST(numerator / numerator_days AS DECIMAL(18, 4)), numerator_measure, kind, period, geo_level, geo, numerator_codes) AS DECIMAL(18, 4))
       ELSE numerator END,
     denominator = CASE
       WHEN denominator_days IS NOT NULL THEN CAST(denominator_days * rounded_count(
         CAST(denominator / denominator_days AS DECIMAL(18, 4)), denominator_measure, kind, period, geo_level, geo, denominator_codes) AS DECIMAL(18, 4))
       ELSE denominator END

-- Withholds values divided by few person-days, by their rounded number, or by few delivered rows, and shares of few
-- bodies that a condition on persons selects: with the places of a centre, its condition bounds its persons.
|> SET status = CASE
     WHEN status IN ('A', 'P', 'V', 'B') AND CASE
       WHEN denominator_counts = 'person_days' THEN denominator > 0 AND denominator < minimum_denominator * days
       WHEN denominator_counts = 'records' OR numerator_counts = 'conditional_body' THEN denominator < minimum_denominator END
     THEN 'Q' ELSE status END

-- Removes the parts that are not published: the sum of an average, and both parts of a ratio of person-days or of rows.
|> SET
     numerator = if(is_average OR is_unpublished, NULL, numerator),
     denominator = if(is_unpublished, NULL, denominator)

-- Caps the share of a whole at 100 %: its numerator may be rounded to more than its denominator.
|> SET published_value = CASE
     WHEN is_share AND denominator > 0 AND numerator > denominator THEN factor ELSE published_value END

-- Removes the breakdowns of a total with few persons, and breakdown rows of zero.
|> EXTEND CASE
     WHEN is_rounded AND NOT is_average THEN numerator
     WHEN denominator_counts = 'person' THEN denominator END AS persons
|> EXTEND max(persons) FILTER (WHERE breakdown = '')
     OVER (PARTITION BY indicator, geo_level, geo, freq, period) AS total
|> WHERE breakdown = '' OR total IS NULL OR total >= minimum_breakdown_total
|> WHERE breakdown = '' OR coalesce(numerator, 0) <> 0 OR coalesce(denominator, 0) <> 0
|> DROP persons, total

-- A rate or mean does not exist where its number of persons is published as zero, whether it is zero or not.
|> EXTEND denominator_days IS NOT NULL AND formula IN ('ratio', 'mean', 'median', 'gap') AS is_per_person
|> SET status = if(status IN ('A', 'P', 'V', 'B') AND is_per_person AND denominator = 0, 'M', status)

-- Withholds rates and means over few persons.
|> SET status = CASE
     WHEN status IN ('A', 'P', 'V', 'B') AND denominator_counts = 'person'
       AND formula IN ('ratio', 'mean', 'median', 'gap') AND denominator < minimum_denominator
     THEN 'Q' ELSE status END

-- Shows decimals of a percentage only over many persons.
|> SET decimals = CASE
     WHEN unit = '%' AND CASE WHEN denominator_counts = 'person' THEN denominator WHEN is_rounded THEN numerator END
       < minimum_decimals_total
     THEN 0 ELSE decimals END

|> EXTEND status = 'Q' OR status = 'M' AND is_per_person AS has_no_figures
|> SET
     numerator = if(has_no_figures, NULL, numerator),
     denominator = if(has_no_figures, NULL, denominator),
     published_value = if(has_no_figures, NULL, published_value)

-- Bounds the exact counts by what is published: rounding changes a count by less than its base, and an average number of
-- persons is first rounded to a whole one.
|> EXTEND
     coalesce(numerator_days * (rounding_base(
       numerator_measure, kind, period, geo_level, geo, numerator_codes) - if(numerator_days = 1, 1, 0.5)), 0) AS numerator_error,
     coalesce(denominator_days * (rounding_base(
       denominator_measure, kind, period, geo_level, geo, denominator_codes) - if(denominator_days = 1, 1, 0.5)), 0)
       AS denominator_error
|> EXTEND
     greatest(numerator - numerator_error, 0) AS numerator_low,
     numerator + numerator_error AS numerator_high,
     greatest(denominator - denominator_error, 0) AS denominator_low,
     denominator + denominator_error AS denominator_high,
     CASE
       WHEN is_average AND 'person' IN (numerator_counts, denominator_counts) THEN 0.5
       WHEN is_average OR is_unpublished OR numerator_error + denominator_error = 0 THEN 0 END AS value_error,
     if(is_share, factor, NULL) AS highest_value
|> DROP
     minimum_count, minimum_share_of_cells, minimum_breakdown_total, minimum_denominator, minimum_decimals_total,
     days_per_month, is_withheld_money, is_average, is_rounded, is_share,
     is_unpublished, is_per_person, has_no_figures, days,
     numerator_days, denominator_days, numerator_codes, denominator_codes, numerator_error, denominator_error
