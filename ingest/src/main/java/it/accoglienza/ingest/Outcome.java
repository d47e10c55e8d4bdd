package it.accoglienza.ingest;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery: one row of {@code silver.deliveries}.
 *
 * @param rows rows judged; {@code accepted} and {@code rejected} add up to it, {@code flagged} are among the accepted
 * @param anonymity of a table of persons over its quasi-identifiers, else null
 */
record Outcome(
        String delivery,
        String dataset,
        String prefecture,
        String period,
        State state,
        long rows,
        long accepted,
        long rejected,
        long flagged,
        @Nullable Anonymity anonymity) {

    /** How much of a delivery stands in silver. */
    enum State {
        /** All of it. */
        RECEIVED,
        /** The valid rows; the others are in quarantine. */
        PARTIAL,
        /** None: refused at the door. */
        REFUSED,
        /** None: a later delivery replaced it. */
        SUPERSEDED;

        /** As the tables write it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The k-anonymity of a table of persons.
     *
     * @param smallest records in the smallest class of equal quasi-identifiers; 0 in an empty table
     * @param under3 share of records in classes of fewer than 3
     * @param under5 share of records in classes of fewer than 5
     * @param meanRisk classes / records
     */
    record Anonymity(long smallest, double under3, double under5, double meanRisk) {}

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
            .add("smallest_class", DataTypes.LongType)
            .add("share_under_3", DataTypes.DoubleType)
            .add("share_under_5", DataTypes.DoubleType)
            .add("mean_risk", DataTypes.DoubleType);

    static Outcome without(Delivery delivery, State state) {
        return new Outcome(
                delivery.id(), delivery.dataset(), delivery.prefecture(), delivery.period(), state, 0, 0, 0, 0, null);
    }

    Row row(long batch) {
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
                anonymity == null ? null : anonymity.smallest(),
                anonymity == null ? null : anonymity.under3(),
                anonymity == null ? null : anonymity.under5(),
                anonymity == null ? null : anonymity.meanRisk());
    }
}
