/*
title: { it: Persone ricavate da totali e parti, en: Persons from totals and parts }
*/

/*
One row for each part of a published count of persons, published or not: a code of one dimension, or a prefecture of its
region, or a region of the country. The intervals of the total and of the other parts bound the part.

Input   the views published_observations, published_indicators, published_codes and computed_observations; prefectures: the
        reference data

A code that is not published beside others is 0 to 4 persons, or 0 to 9. So is a place whose total is at least 40; any other
is at most its total. Counts that do not add up over their parts are left out.
*/
WITH cell AS (
  FROM published_observations
  |> JOIN published_indicators USING (indicator)
  |> WHERE formula = 'count' AND numerator_counts = 'person' AND numerator IS NOT NULL
       AND additivity IN ('additive', 'not_over_time', 'year_to_date')
  |> SELECT indicator, geo_level, geo, freq, period, breakdown, delivered, numerator, coalesce(numerator_of, '') AS numerator_of,
       if(concat(breakdown, ';', coalesce(numerator_of, '')) RLIKE 'vulnerability=|unaccompanied_minor', 9, 4) AS error
  |> EXTEND greatest(numerator - error, 0) AS low, numerator + error AS high
),
place AS (
  FROM cell
  |> LEFT JOIN prefectures ON geo_level = 'prefecture' AND geo = prefecture_code
  |> WHERE breakdown = '' AND geo_level <> 'country'
  |> SELECT indicator, geo_level, geo, freq, period, delivered AS place_delivered, numerator AS place_total, high AS place_high,
       if(geo_level = 'prefecture', 'region', 'country') AS in_level, coalesce(region_code, 'IT') AS in_geo
),
axis AS (
  SELECT DISTINCT indicator, geo_level, freq, split(breakdown, '=')[0] AS code_list
  FROM cell
  WHERE breakdown RLIKE '^[^;]+$'
),
code_part AS (
  FROM cell
  |> WHERE breakdown = ''
  |> JOIN axis USING (indicator, geo_level, freq)
  |> JOIN published_codes USING (code_list)
  |> SELECT indicator, freq, period, code_list AS axis, geo_level AS in_level, geo AS in_geo, '' AS in_breakdown,
       geo_level, geo, concat(code_list, '=', code) AS breakdown, low AS total_low, high AS total_high, 0 AS not_told,
       if(concat(code_list, '=', code, ';', numerator_of) RLIKE 'vulnerability=|unaccompanied_minor', 9, 4) AS highest_unpublished
),
place_part AS (
  FROM cell
  |> SELECT indicator, freq, period, geo_level AS in_level, geo AS in_geo, breakdown AS in_breakdown, breakdown,
       low AS total_low, high AS total_high, delivered, error
  |> JOIN place USING (indicator, freq, period, in_level, in_geo)
  |> SELECT indicator, freq, period, geo_level AS axis, in_level, in_geo, in_breakdown, geo_level, geo, breakdown, total_low,
       total_high, delivered - (sum(place_delivered) OVER (
         PARTITION BY indicator, freq, period, geo_level, in_level, in_geo, in_breakdown)) AS not_told,
       if(place_total >= 40, error, place_high) AS highest_unpublished
),
bounded AS (
  FROM (SELECT * FROM code_part UNION ALL SELECT * FROM place_part)
  |> LEFT JOIN cell USING (indicator, geo_level, geo, freq, period, breakdown)
  |> EXTEND coalesce(cell.low, 0) AS lowest, coalesce(cell.high, highest_unpublished) AS highest
  |> EXTEND
       total_low - (sum(highest) OVER (PARTITION BY indicator, in_level, in_geo, freq, period, in_breakdown, axis)) + highest AS at_least,
       total_high - (sum(lowest) OVER (PARTITION BY indicator, in_level, in_geo, freq, period, in_breakdown, axis)) + lowest AS at_most,
       count(cell.low) OVER (PARTITION BY indicator, in_level, in_geo, freq, period, in_breakdown, axis) AS published_parts
  |> WHERE published_parts > 0
)
SELECT greatest(lowest, if(not_told = 0, at_least, 0)) >= 1 AND least(highest, at_most) <= 4
         AS `a count of persons is known to be 1 to 4`
FROM bounded
