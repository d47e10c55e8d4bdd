/*
The rows of gold.observations: the columns in their order, and the status of each observation.

Input figures: the output of observation_figures.sql with value, and with rounded, the value at the decimals of its
indicator. Status M: nothing is expected, or a rate has no denominator; L: expected and not delivered; V: the source is
inconsistent; P: the national source does not cover the period's last day; B: the territory changed; A: all other. An
incomplete period of an inconsistent source is V; covered_to tells that it is incomplete.
*/
SELECT indicator, geo_level, geo, freq, period, coalesce(breakdown, '') AS breakdown,
       CAST(rounded AS DECIMAL(18,4)) AS value,
       CAST(numerator AS DECIMAL(18,4)) AS numerator,
       CAST(denominator AS DECIMAL(18,4)) AS denominator,
       CASE WHEN no_data AND (expected = 0 OR of_load_results) THEN 'M'
            WHEN no_data THEN 'L'
            WHEN value IS NULL THEN 'M'
            WHEN coalesce(flagged, false) THEN 'V'
            WHEN incomplete THEN 'P'
            WHEN series_break THEN 'B'
            ELSE 'A' END AS status,
       delivered, asked AS expected, if(no_data, NULL, covered_to) AS covered_to,
       if(no_data, NULL, reference_year) AS reference_year, contributors, largest, two_largest
FROM IDENTIFIER(:figures)
