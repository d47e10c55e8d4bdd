package it.accoglienza.ingest.load;

import it.accoglienza.ingest.file.Delivery;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What became of a delivery: one row of {@code silver.load_results}.
 *
 * @param rows rows judged; {@code accepted} and {@code rejected} add up to it, {@code flagged} are among the accepted
 * @param anonymity of a table of persons over its quasi-identifiers, else null
 */
public record LoadResult(
        String delivery,
        String dataset,
        String prefecture,
        String period,
        State state,
        long rows,
        long accepted,
        long rejected,
        long flagged) {

    /** How much of a delivery stands in silver. */
    public enum State {
        /** All of it. */
        RECEIVED,
        /** The valid rows; the others are in quarantine. */
        PARTIAL,
        /** None: refused at the door. */
        REFUSED,
        /** None: a later delivery replaced it. */
        SUPERSEDED;

        /** As the tables write it. */
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

    public static LoadResult without(Delivery delivery, State state) {
        return new LoadResult(
                delivery.id(), delivery.dataset(), delivery.prefecture(), delivery.period(), state, 0, 0, 0, 0);
    }

    Row row(long batch, Timestamp receivedAt, Delivery of) {
        return RowFactory.create(
                batch,
                delivery,
                dataset,
                prefecture,
                period,
                state.text(),
                rows,
                accepted,
                rejected,
                flagged,
                receivedAt,
                Date.valueOf(of.receivedOn()),
                of.content());
    }
}
