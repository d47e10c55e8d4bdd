/*
Amounts of money of the observations, with what decides whether they are withheld.

Input   the view exact_observations, see disclosure_control.sql
Output  withheld_with, geo_level, geo, freq, period, measure, euros; is_sensitive: the amount comes from few contributors, one
        or two have nearly all, or it is of one month and of few prefectures: with a tender price, which is public, it is
        nearly a number of person-days
*/
FROM exact_observations
|> WHERE withheld_with IS NOT NULL AND status IN ('A', 'P', 'V', 'B')
|> EXTEND
     3 AS minimum_contributors,         -- managing bodies; prefectures, of an amount of one month
     0.75 AS maximum_share_of_one,      -- of the amount
     0.9 AS maximum_share_of_two        -- of the amount
|> EXTEND
     contributors < minimum_contributors OR largest > maximum_share_of_one OR two_largest > maximum_share_of_two
       OR freq = 'M' AND (geo_level = 'prefecture' OR coalesce(delivered, 0) < minimum_contributors) AS is_sensitive
|> SELECT geo_level, geo, freq, period, inline(filter(
     array(
       struct(numerator_counts AS counts, withheld_with, numerator_measure AS measure, numerator AS euros, is_sensitive),
       struct(denominator_counts AS counts, 'money' AS withheld_with, denominator_measure AS measure, denominator AS euros,
         if(withheld_with = 'money', is_sensitive, false) AS is_sensitive)),
     amount -> amount.counts = 'money'))
|> AGGREGATE max(euros) AS euros, bool_or(is_sensitive) AS is_sensitive
   GROUP BY withheld_with, geo_level, geo, freq, period, measure
