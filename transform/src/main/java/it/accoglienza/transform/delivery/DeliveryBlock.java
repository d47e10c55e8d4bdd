package it.accoglienza.transform.delivery;

import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * A prefecture's deliveries of a dataset for a period; {@code IT} with an empty period for a national source.
 *
 * @param batch the last that changed the tables; 0 where all was refused at the door
 * @param state what became of the last delivery: {@code received}, {@code partial} or {@code refused}
 * @param hollow whether every row of it was rejected: it changed the tables, but tells nothing, not even zero
 * @param firstReceivedOn the day of the first delivery, {@code receivedOn} of the last
 * @param corrections deliveries after the first, those refused at the door left out
 * @param rows rows of the last that was taken, {@code rejected} those of them in quarantine, {@code flagged} those marked
 * @param content the fingerprint of its rows, empty of no rows
 */
public record DeliveryBlock(
        String dataset,
        String prefecture,
        String period,
        long batch,
        String state,
        boolean hollow,
        LocalDate firstReceivedOn,
        LocalDate receivedOn,
        long corrections,
        long rows,
        long rejected,
        long flagged,
        String content) {

    /** The columns of the ledger's rows added up to blocks, in the order that {@link #of} reads them. */
    static final String[] FIGURES = {
        "coalesce(max(batch) FILTER (WHERE state <> 'refused'), 0L)",
        "max_by(state, struct(batch, state <> 'refused')) FILTER (WHERE state <> 'superseded')",
        "coalesce(max_by(accepted = 0 AND rejected > 0, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), false)",
        "min(received_on)",
        "max(received_on)",
        "greatest(count(DISTINCT delivery) FILTER (WHERE state <> 'refused') - 1, 0L)",
        "coalesce(max_by(rows, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), 0L)",
        "coalesce(max_by(rejected, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), 0L)",
        "coalesce(max_by(flagged, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), 0L)",
        "coalesce(max_by(content, batch) FILTER (WHERE state NOT IN ('superseded', 'refused')), '')"
    };

    static DeliveryBlock of(Row row) {
        return new DeliveryBlock(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getBoolean(5),
                row.getDate(6).toLocalDate(),
                row.getDate(7).toLocalDate(),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getString(12));
    }

    /** Whether it tells anything, be it that there is nothing. */
    boolean tells() {
        return batch > 0 && !hollow;
    }
}
