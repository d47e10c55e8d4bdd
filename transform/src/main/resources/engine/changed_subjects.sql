/*
The persons, or bodies, whose rows in a block differ from those that were published.

Input   published, delivered: prefecture, period, subject (pseudonym), content (DECIMAL, a hash of a row); one row for each
        row of silver, as last published and as it is
Output  prefecture, period, changed (subjects with other rows, with none any more, or new); blocks that were published and
        changed
*/
FROM (FROM IDENTIFIER(:published) |> AGGREGATE sum(content) AS before GROUP BY prefecture, period, subject)
|> FULL JOIN (FROM IDENTIFIER(:delivered) |> AGGREGATE sum(content) AS after GROUP BY prefecture, period, subject)
   USING (prefecture, period, subject)
|> AGGREGATE count(before) AS published, count_if(NOT before <=> after) AS changed GROUP BY prefecture, period
|> WHERE published > 0 AND changed > 0
|> SELECT prefecture, period, changed
