package it.accoglienza.transform.release;

import static java.util.stream.Collectors.toCollection;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The blocks that keep their published rows, as the private table {@code gold.waiting_blocks}: dataset, prefecture, period,
 * changed (persons or bodies) and minimum (from which a change is published).
 */
final class WaitingBlocks {
    private static final String TABLE = "waiting_blocks";
    private static final StructType COLUMNS =
            StructType.fromDDL("dataset STRING, prefecture STRING, period STRING, changed BIGINT, minimum INT");

    private final List<ChangedBlock> waiting;

    /**
     * Separates the blocks that wait from the exceptions, and tells what each exception gives away.
     *
     * @throws IllegalArgumentException if a block among the exceptions does not wait
     */
    WaitingBlocks(List<ChangedBlock> small, GateExceptions exceptions, Consumer<String> progress) {
        exceptions.blocks().stream()
                .filter(block ->
                        small.stream().noneMatch(changed -> changed.block().equals(block)))
                .findFirst()
                .ifPresent(block -> {
                    throw new IllegalArgumentException(
                            "%s does not wait; blocks that wait are in gold.waiting_blocks, as in PD/2024-03"
                                    .formatted(block));
                });
        small.stream()
                .filter(exceptions::include)
                .forEach(changed -> progress.accept(
                        "publish: %s of %s is published although only %,d persons or bodies changed: whoever compares this release with the last one may learn figures of theirs"
                                .formatted(changed.dataset(), changed.block(), changed.changed())));
        this.waiting =
                small.stream().filter(changed -> !exceptions.include(changed)).toList();
    }

    /** Returns the names of the blocks. */
    SortedSet<String> names() {
        return waiting.stream().map(ChangedBlock::block).collect(toCollection(TreeSet::new));
    }

    /** Replaces the table; there is none until a block waits for the first time. */
    void write(Lake lake) {
        if (!waiting.isEmpty() || lake.has(Layer.GOLD, TABLE)) {
            List<Row> rows = waiting.stream()
                    .map(changed -> RowFactory.create(
                            changed.dataset(),
                            changed.prefecture(),
                            changed.period(),
                            changed.changed(),
                            changed.minimum()))
                    .toList();
            lake.overwrite(
                    Layer.GOLD,
                    TABLE,
                    lake.spark().createDataFrame(rows, COLUMNS).coalesce(1),
                    null);
        }
    }
}
