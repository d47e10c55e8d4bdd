/*
The counts of 1 to 4 persons that the other counts of a release would tell, and how to round them.

A total is the sum of its parts: the codes of a dimension, the prefectures of a region, or the regions of the country. Each
published count stands for an interval; a part is at least the lowest total less the highest other parts, and at most the
highest total less the lowest other parts. A part published as zero is at least 1 where the total was rounded up and other
parts down; a part published as more is at most 4 where the total was rounded down and other parts up. Either ends with the
part rounded the other way, or with the total.

Input   the views rounded_observations, published_indicators and published_codes: tables of the release; counted_measures:
        the columns of Formulas.descriptions; unchanged_counts: the keys of the observations whose exact count is that of the
        last release; prefectures: the reference data
Output  part and total: the names of the cells to round the other way, one of them, null where the count is unchanged, because
        two roundings of a count tell it; part_up: true if the part is to be rounded up and the total down, false if the
        other way round

The functions rounding_base and cell_name(measure, kind, period, geo_level, geo, codes) are those of CellRounding.
*/
WITH count AS (
  FROM rounded_observations
  |> JOIN (FROM counted_measures |> SELECT indicator, formula, kind, numerator_measure, numerator_counts, numerator_of) USING (indicator)
  |> JOIN (FROM published_indicators |> SELECT indicator, additivity) USING (indicator)
  |> WHERE formula = 'count' AND numerator_counts = 'person' AND additivity <> 'not_additive' AND numerator IS NOT NULL
  |> SELECT indicator, numerator_measure, kind, coalesce(numerator_of, '') AS numerator_of, geo_level, geo, freq, period,
       breakdown, delivered, CAST(numerator AS BIGINT) AS persons
),
code_part AS (
  FROM (SELECT * FROM count WHERE breakdown = '') AS total
  |> JOIN (
       SELECT DISTINCT indicator, geo_level, freq, substring_index(breakdown, '=', 1) AS code_list
       FROM count
       WHERE breakdown <> '' AND breakdown NOT LIKE '%;%'
     ) USING (indicator, geo_level, freq)
  |> JOIN published_codes USING (code_list)
  |> SELECT indicator, numerator_measure, kind, numerator_of, freq, period, code_list AS axis,
       geo_level AS total_level, geo AS total_geo, '' AS total_breakdown, persons AS total_persons, geo_level, geo,
       concat(code_list, '=', code) AS breakdown, 0 AS unknown_parts, CAST(NULL AS BIGINT) AS small_place
),
place_part AS (
  FROM count AS total
  |> JOIN (
       SELECT indicator, freq, period, geo_level AS part_level, geo AS part_geo, persons AS place_persons,
              if(geo_level = 'region', 'country', 'region') AS geo_level,
              if(geo_level = 'region', 'IT', region_code) AS geo,
              delivered AS part_delivered
       FROM count LEFT JOIN prefectures ON geo_level = 'prefecture' AND geo = prefecture_code
       WHERE breakdown = '' AND geo_level <> 'country'
     ) USING (indicator, freq, period, geo_level, geo)
  |> SELECT indicator, numerator_measure, kind, numerator_of, freq, period, part_level AS axis,
       geo_level AS total_level, geo AS total_geo, breakdown AS total_breakdown, persons AS total_persons, part_level AS geo_level,
       part_geo AS geo, breakdown,
       delivered - (sum(part_delivered) OVER (
         PARTITION BY indicator, freq, period, geo_level, geo, breakdown, part_level)) AS unknown_parts,
       if(place_persons < 40, place_persons, NULL) AS small_place
)
FROM (SELECT * FROM code_part UNION ALL SELECT * FROM place_part) AS part
|> LEFT JOIN (SELECT indicator, geo_level, geo, freq, period, breakdown, persons FROM count)
   USING (indicator, geo_level, geo, freq, period, breakdown)
|> LEFT JOIN (FROM unchanged_counts |> EXTEND true AS is_unchanged)
   USING (indicator, geo_level, geo, freq, period, breakdown)
|> LEFT JOIN (
     FROM unchanged_counts
     |> SELECT indicator, geo_level AS total_level, geo AS total_geo, freq, period, breakdown AS total_breakdown,
          true AS is_unchanged_total
   ) USING (indicator, total_level, total_geo, freq, period, total_breakdown)
|> EXTEND
     concat_ws(';', nullif(breakdown, ''), nullif(numerator_of, '')) AS codes,
     concat_ws(';', nullif(total_breakdown, ''), nullif(numerator_of, '')) AS total_codes
|> EXTEND
     rounding_base(numerator_measure, kind, period, geo_level, geo, codes) - 1 AS error,
     rounding_base(numerator_measure, kind, period, total_level, total_geo, total_codes) - 1 AS total_error
-- A part that is not published is rounded to zero, or is a part of a place with few persons.
|> EXTEND
     greatest(coalesce(persons, 0) - error, 0) AS lowest,
     coalesce(persons, small_place, 0) + error AS highest
|> EXTEND
     total_persons - total_error
       - (sum(highest) OVER (PARTITION BY indicator, total_level, total_geo, freq, period, total_breakdown, axis))
       + highest AS at_least,
     total_persons + total_error
       - (sum(lowest) OVER (PARTITION BY indicator, total_level, total_geo, freq, period, total_breakdown, axis))
       + lowest AS at_most,
     count(persons) OVER (PARTITION BY indicator, total_level, total_geo, freq, period, total_breakdown, axis) AS published_parts
|> WHERE published_parts > 0
     AND (lowest >= 1 OR unknown_parts = 0 AND at_least >= 1)
     AND least(highest, at_most) <= 4
|> SELECT DISTINCT
     if(is_unchanged, NULL, cell_name(numerator_measure, kind, period, geo_level, geo,
       if(persons IS NULL AND small_place IS NOT NULL, numerator_of, codes))) AS part,
     if(is_unchanged_total, NULL, cell_name(numerator_measure, kind, period, total_level, total_geo, total_codes)) AS total,
     lowest = 0 AS part_up
