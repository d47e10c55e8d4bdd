/*
title: { it: Importi non pubblicati ricavati dai totali, en: Withheld amounts of money from totals }
*/

/*
One row for each total, by place or by period, with withheld parts, and a column for each rule.

Input   the views published_observations, published_indicators and computed_observations, see observations.sql; prefectures: the
        reference data

An amount, known by its name, is told if any indicator has it as its numerator or denominator. What a published total and the
told parts leave is the sum of the others: one of them is nearly known if it is over 90 % of it. A prefecture that did not
deliver all of a period is not in the amounts of that period, but in the shorter ones of its region and the country: where
these and the longer one are told, so is the rest, the amounts of such prefectures together.
*/
WITH amount AS (
  FROM published_observations AS published
  |> JOIN published_indicators AS indicators USING (indicator)
  |> JOIN computed_observations AS computed USING (indicator, geo_level, geo, freq, period, breakdown)
  |> SELECT geo_level, geo, freq, period, inline(filter(
       array(
         struct(numerator_counts AS counts, numerator_en AS measure, computed.numerator AS euros, published.numerator AS told),
         struct(denominator_counts AS counts, denominator_en AS measure, computed.denominator AS euros,
           published.denominator AS told)),
       amount -> amount.counts = 'money' AND amount.euros IS NOT NULL))
  |> AGGREGATE max(euros) AS euros, max(told) IS NOT NULL AS is_told GROUP BY measure, geo_level, geo, freq, period
),
part AS (
  FROM amount LEFT JOIN prefectures ON geo_level = 'prefecture' AND geo = prefecture_code
  |> SELECT measure, geo_level, geo, euros, is_told, coalesce(region_code, '') AS region, inline(array(
       struct('places' AS by, CASE geo_level WHEN 'prefecture' THEN 'region' WHEN 'region' THEN 'country' END AS in_level,
         coalesce(region_code, 'IT') AS in_geo, freq AS in_freq, period AS in_period),
       struct('periods' AS by, geo_level AS in_level, geo AS in_geo, CASE freq WHEN 'M' THEN 'Q' WHEN 'Q' THEN 'A' END AS in_freq,
         CASE freq WHEN 'M' THEN concat(left(period, 4), '-Q', ceil(right(period, 2) / 3)) ELSE left(period, 4) END
           AS in_period)))
),
total AS (
  FROM part
  |> WHERE in_level IS NOT NULL AND in_freq IS NOT NULL
  |> AGGREGATE sum(euros) AS sum, bool_and(is_told) AS are_parts_told,
       max(euros) FILTER (WHERE NOT is_told) AS largest_untold, sum(euros) FILTER (WHERE NOT is_told) AS sum_untold
     GROUP BY by, measure, in_level, in_geo, in_freq, in_period, if(by = 'periods', region, '') AS region
  |> LEFT JOIN (FROM amount |> SELECT measure, geo_level AS in_level, geo AS in_geo, freq AS in_freq, period AS in_period,
       euros AS total, is_told AS is_total_told)
     USING (measure, in_level, in_geo, in_freq, in_period)
  |> EXTEND sum - coalesce(total, 0) AS rest
),
rest AS (
  FROM total
  |> WHERE by = 'periods' AND in_level = 'prefecture' AND rest > 0 AND NOT are_parts_told
  |> SELECT measure, rest, in_freq, in_period, inline(array(
       struct('region' AS in_level, region AS in_geo), struct('country' AS in_level, 'IT' AS in_geo)))
  |> AGGREGATE count(*) AS prefectures, max(rest) AS largest, sum(rest) AS sum
     GROUP BY measure, in_level, in_geo, in_freq, in_period
  |> JOIN (FROM total
       |> WHERE by = 'periods' AND are_parts_told AND is_total_told
       |> SELECT measure, in_level, in_geo, in_freq, in_period)
     USING (measure, in_level, in_geo, in_freq, in_period)
)
SELECT largest_untold > 0.9 * sum_untold AS `a withheld amount of money is nearly all that a published total leaves`,
       false AS `a published total tells what a prefecture delivered beside it`
FROM total
WHERE is_total_told AND rest = 0 AND sum_untold > 0
UNION ALL
SELECT false, largest > 0.9 * sum OR in_freq = 'Q' AND prefectures < 3
FROM rest
