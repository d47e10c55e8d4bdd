/*
Rules of the audit about amounts of money that are withheld: one row for each amount, place and period that contains others.

Input   the views published_observations, published_indicators and computed_observations, see observations.sql; prefectures: the
        reference data

An amount, known by its name, is told if any indicator has it as its numerator or denominator. What a published total and the told parts leave is
the sum of the others: one of them is nearly known if it is over 90 % of it.
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
  |> SELECT measure, euros, is_told, geo_level, geo, freq, period, inline(array(
       struct(CASE geo_level WHEN 'prefecture' THEN 'region' WHEN 'region' THEN 'country' END AS in_level,
         coalesce(region_code, 'IT') AS in_geo, freq AS in_freq, period AS in_period),
       struct(geo_level AS in_level, geo AS in_geo, CASE freq WHEN 'M' THEN 'Q' WHEN 'Q' THEN 'A' END AS in_freq,
         CASE freq WHEN 'M' THEN concat(left(period, 4), '-Q', ceil(right(period, 2) / 3)) ELSE left(period, 4) END
           AS in_period)))
)
FROM part
|> WHERE NOT is_told AND euros > 0
|> AGGREGATE count(*) AS untold, max(euros) AS largest, sum(euros) AS sum
   GROUP BY measure, in_level, in_geo, in_freq, in_period
|> JOIN (FROM amount |> WHERE is_told |> SELECT measure, geo_level AS in_level, geo AS in_geo, freq AS in_freq,
     period AS in_period, euros AS total)
   USING (measure, in_level, in_geo, in_freq, in_period)
|> SELECT largest > 0.9 * sum AND largest <= total AS `a withheld amount of money is nearly all that a published total leaves`
