/*
title: { it: Persone ricavate da totali e parti, en: Persons from totals and parts }
*/

/*
One row for each published count of persons that is a part of a published total: a code of one dimension, or a prefecture of
its region, or a region of the country. The intervals of the total and of the other parts bound the count.

Input   the views published_observations, published_indicators, published_codes and computed_observations; prefectures: the
        reference data

A code that is not published is 0 to 4 persons, or 0 to 9. Counts that do not add up over their parts are left out.
*/
WITH cell AS (
  FROM published_observations
  |> JOIN published_indicators USING (indicator)
  |> WHERE formula = 'count' AND numerator_counts = 'person' AND numerator IS NOT NULL
       AND additivity IN ('additive', 'not_over_time', 'year_to_date')
  |> EXTEND if(concat(breakdown, ';', coalesce(numerator_of, '')) RLIKE 'vulnerability=|unaccompanied_minor', 9, 4) AS error
  |> SELECT indicator, geo_level, geo, freq, period, breakdown, delivered, error,
       greatest(numerator - error, 0) AS low, numerator + error AS high
),
part AS (
  SELECT cell.*, code_list AS axis, codes AS parts, geo_level AS in_level, geo AS in_geo, '' AS in_breakdown
  FROM cell JOIN (SELECT code_list, count(*) AS codes FROM published_codes GROUP BY code_list)
    ON code_list = regexp_extract(breakdown, '^([^=;]+)=[^;]+$', 1)
  UNION ALL
  SELECT cell.*, 'places', NULL, if(geo_level = 'prefecture', 'region', 'country'), coalesce(region_code, 'IT'), breakdown
  FROM cell LEFT JOIN prefectures ON geo_level = 'prefecture' AND geo = prefecture_code
  WHERE geo_level <> 'country'
),
bounded AS (
  SELECT *, (sum(low) OVER whole) - low AS others_low,
         (sum(high) OVER whole) - high + error * greatest(coalesce(parts, total_delivered) - (count(*) OVER whole), 0) AS others_high
  FROM part JOIN (
    SELECT indicator, geo_level AS in_level, geo AS in_geo, freq, period, breakdown AS in_breakdown,
           low AS total_low, high AS total_high, delivered AS total_delivered
    FROM cell
  ) USING (indicator, in_level, in_geo, freq, period, in_breakdown)
  WINDOW whole AS (PARTITION BY indicator, in_level, in_geo, freq, period, in_breakdown, axis)
)
SELECT greatest(low, total_low - others_high) >= 1 AND least(high, total_high - others_low) <= 4
         AS `a count of persons is known to be 1 to 4`
FROM bounded
