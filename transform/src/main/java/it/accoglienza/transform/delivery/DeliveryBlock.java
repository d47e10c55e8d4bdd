package it.accoglienza.transform.delivery;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * The deliveries of a dataset for one prefecture and period; {@code IT} and an empty period for a national source. A row
 * of {@code engine/delivery_blocks.sql}.
 *
 * @param batch the last batch that changed the tables; 0 if every file was refused
 * @param state the state of the last delivery, one of {@code LoadResult.State} in lower case
 * @param allRejected true if every row of the last accepted delivery was rejected, so that the block has no data
 * @param firstReceivedOn the day of the first delivery
 * @param receivedOn the day of the last delivery
 * @param corrections accepted deliveries after the first
 * @param rows the rows of the last accepted delivery
 * @param rejected those of them in quarantine
 * @param flagged those of them with a flag
 * @param content the fingerprint of its rows, empty if there are none
 */
public record DeliveryBlock(
        String dataset,
        String prefecture,
        String period,
        long batch,
        String state,
        boolean allRejected,
        LocalDate firstReceivedOn,
        LocalDate receivedOn,
        long corrections,
        long rows,
        long rejected,
        long flagged,
        String content) {

    static DeliveryBlock of(Row row) {
        return new DeliveryBlock(
                row.getAs("dataset"),
                row.getAs("prefecture"),
                row.getAs("period"),
                row.<Long>getAs("batch"),
                row.getAs("state"),
                row.<Boolean>getAs("all_rejected"),
                row.<Date>getAs("first_received_on").toLocalDate(),
                row.<Date>getAs("received_on").toLocalDate(),
                row.<Long>getAs("corrections"),
                row.<Long>getAs("rows"),
                row.<Long>getAs("rejected"),
                row.<Long>getAs("flagged"),
                row.getAs("content"));
    }

    /** Returns true if a delivery was accepted, even an empty one. */
    boolean hasData() {
        return batch > 0 && !allRejected;
    }
}
