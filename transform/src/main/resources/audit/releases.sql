/*
title: { it: "Confronto con l'edizione precedente", en: Comparison with the release before }
*/

/*
One row for each observation that both releases have. Two roundings of the same count of persons tell more than one.

Input   the views published_observations, published_indicators and computed_observations; earlier_observations and
        earlier_computed_observations: those of the release before
*/
FROM published_observations
|> JOIN (
     FROM published_indicators
     |> SELECT indicator, numerator_counts, denominator_counts
   ) USING (indicator)
|> JOIN (FROM computed_observations |> SELECT indicator, geo_level, geo, freq, period, breakdown, numerator AS exact_numerator,
     denominator AS exact_denominator) USING (indicator, geo_level, geo, freq, period, breakdown)
|> JOIN (FROM earlier_observations |> SELECT indicator, geo_level, geo, freq, period, breakdown, numerator AS earlier_numerator,
     denominator AS earlier_denominator) USING (indicator, geo_level, geo, freq, period, breakdown)
|> JOIN (FROM earlier_computed_observations |> SELECT indicator, geo_level, geo, freq, period, breakdown,
     numerator AS earlier_exact_numerator, denominator AS earlier_exact_denominator)
   USING (indicator, geo_level, geo, freq, period, breakdown)
|> SELECT
     numerator_counts IN ('person', 'conditional_body', 'person_days') AND exact_numerator = earlier_exact_numerator
       AND numerator <> earlier_numerator
       AS `a count of persons is the same and was rounded to another value: numerator`,
     denominator_counts IN ('person', 'person_days') AND exact_denominator = earlier_exact_denominator
       AND denominator <> earlier_denominator
       AS `a count of persons is the same and was rounded to another value: denominator`
