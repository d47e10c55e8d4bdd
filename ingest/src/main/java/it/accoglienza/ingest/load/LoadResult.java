package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import java.sql.Date;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The result of loading one delivery: one row of {@code silver.load_results}.
 *
 * @param delivery the delivery's id
 * @param rows rows validated, the sum of {@code accepted} and {@code rejected}
 * @param flagged rows among the accepted ones
 * @param acceptedBefore the accepted rows of the delivery that this one corrects, null if it corrects none
 * @param dropped those among them whose keys this one no longer has; not stored
 */
public record LoadResult(
        String delivery,
        DeliveryBlockId block,
        State state,
        long rows,
        long accepted,
        long rejected,
        long flagged,
        @Nullable Long acceptedBefore,
        long dropped) {

    /** How much of a delivery is in silver. */
    public enum State {
        /** All rows. */
        RECEIVED,
        /** The valid rows; the others are in quarantine. */
        PARTIAL,
        /** Nothing: the file was refused. */
        REFUSED,
        /** Nothing: a later delivery replaced it. */
        SUPERSEDED,
        /** Nothing: it has the content of the delivery that counts. */
        REPEATED,
        /** Nothing: too few rows of a correction were valid; the counts tell what it would have brought. */
        HELD;

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
            .add("accepted_before", DataTypes.LongType)
            .add("received_at", DataTypes.TimestampType)
            .add("received_on", DataTypes.DateType)
            .add("content", DataTypes.StringType);

    /** Creates the result of a delivery of which no row is in silver. */
    static LoadResult without(Delivery delivery, State state) {
        return new LoadResult(delivery.id(), delivery.block(), state, 0, 0, 0, 0, null, 0);
    }

    /** Returns the result of a correction of a delivery with some accepted rows. */
    LoadResult correcting(@Nullable Long before, long missing) {
        return new LoadResult(delivery, block, state, rows, accepted, rejected, flagged, before, missing);
    }

    /** Returns the result of the same correction if it is held. */
    LoadResult held(long before) {
        return new LoadResult(delivery, block, State.HELD, rows, accepted, rejected, flagged, before, 0);
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
                acceptedBefore,
                received.receivedAt(),
                Date.valueOf(received.delivery().receivedOn()),
                received.delivery().table().fingerprint());
    }
}
