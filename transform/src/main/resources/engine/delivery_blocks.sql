/*
Deliveries by block. One row for each dataset, prefecture and period of which a file was received; of a national
source the prefecture is IT and the period is empty.

Input load_results: one row for each delivery and block, from silver. States: received, partial, refused (the whole file;
the tables did not change), superseded (a later row is about the same delivery), held (a correction that is passed over), repeated (the content that
counts already, sent again).

batch              the last batch that changed the tables; 0 if every file was refused
state              the state of the last delivery
all_rejected       true if every row of the last accepted delivery was rejected
first_received_on  the day of the first delivery
received_on        the day of the last delivery
corrections        accepted deliveries after the first
rows, rejected, flagged, content  of the last accepted delivery
*/
SELECT dataset, prefecture, period,
       coalesce(max(batch) FILTER (WHERE state <> 'refused'), 0L) AS batch,
       max_by(state, struct(batch, state <> 'refused')) FILTER (WHERE state <> 'superseded') AS state,
       coalesce(max_by(accepted = 0 AND rejected > 0, batch)
                  FILTER (WHERE state NOT IN ('superseded', 'refused')), false) AS all_rejected,
       min(received_on) AS first_received_on,
       max(received_on) AS received_on,
       greatest(count(DISTINCT delivery) FILTER (WHERE state <> 'refused') - 1, 0L) AS corrections,
       coalesce(max_by(rows, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), 0L) AS rows,
       coalesce(max_by(rejected, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), 0L) AS rejected,
       coalesce(max_by(flagged, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), 0L) AS flagged,
       coalesce(max_by(content, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), '') AS content
FROM IDENTIFIER(:load_results)
WHERE dataset <> '' AND state NOT IN ('held', 'repeated')
GROUP BY dataset, prefecture, period
