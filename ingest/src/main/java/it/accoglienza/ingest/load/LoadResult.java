package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import java.sql.Date;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The result of loading one delivery: one row of {@code silver.load_results}.
 *
 * @param delivery the delivery's id
 * @param rows rows validated, the sum of {@code accepted} and {@code rejected}
 * @param flagged rows among the accepted ones
 */
public record LoadResult(
        String delivery, DeliveryBlockId block, State state, long rows, long accepted, long rejected, long flagged) {

    /** How much of a delivery is in silver. */
    public enum State {
        /** All rows. */
        RECEIVED,
        /** The valid rows; the others are in quarantine. */
        PARTIAL,
        /** Nothing: the file was refused. */
        REFUSED,
        /** Nothing: a later delivery replaced it. */
        SUPERSEDED;

        /** Returns the name as tables store it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final StructType SCHEMA = new StructType()
            .add("batch", DataTypes.LongType)
            .add("delivery", DataTypes.StringType)
            .add("dataset", DataTypes.StringType)
            .add("prefecture", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("state", DataTypes.StringType)
            .add("rows", DataTypes.LongType)
            .add("accepted", DataTypes.LongType)
            .add("rejected", DataTypes.LongType)
            .add("flagged", DataTypes.LongType)
            .add("received_at", DataTypes.TimestampType)
            .add("received_on", DataTypes.DateType)
            .add("content", DataTypes.StringType);

    /** Creates the result of a delivery of which no row is in silver. */
    static LoadResult without(Delivery delivery, State state) {
        return new LoadResult(delivery.id(), delivery.block(), state, 0, 0, 0, 0);
    }

    Row row(long batch, ReceivedFile received) {
        return RowFactory.create(
                batch,
                delivery,
                block.dataset(),
                block.prefecture(),
                block.period(),
                state.text(),
                rows,
                accepted,
                rejected,
                flagged,
                received.receivedAt(),
                Date.valueOf(received.delivery().receivedOn()),
                received.delivery().table().fingerprint());
    }
}
