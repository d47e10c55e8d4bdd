package it.accoglienza.transform.release;

import static java.util.stream.Collectors.toMap;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.protect.Directions;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The private table {@code gold.directed_cells}: the cells that are rounded in a direction of their own. A cell keeps its
 * direction in all later releases, because a count that is rounded up once and down once is known.
 *
 * <p>Columns: {@code cell}, see {@link Directions}, and {@code rounds_up}. Rows are only added.
 */
final class DirectedCells {
    private static final String TABLE = "directed_cells";
    private static final StructType COLUMNS = StructType.fromDDL("cell STRING, rounds_up BOOLEAN");

    private final Lake lake;

    DirectedCells(Lake lake) {
        this.lake = lake;
    }

    Directions read() {
        return new Directions(
                lake.has(Layer.GOLD, TABLE)
                        ? lake.read(Layer.GOLD, TABLE).collectAsList().stream()
                                .collect(toMap(
                                        row -> row.getString(0), row -> row.getBoolean(1), (first, later) -> first))
                        : Map.of());
    }

    /** Adds the cells that the table lacks. */
    void add(Directions directions) {
        Map<String, Boolean> known = read().up();
        List<Row> added = directions.up().entrySet().stream()
                .filter(cell -> !known.containsKey(cell.getKey()))
                .map(cell -> RowFactory.create(cell.getKey(), cell.getValue()))
                .toList();
        if (!added.isEmpty()) {
            lake.append(
                    Layer.GOLD,
                    TABLE,
                    lake.spark().createDataFrame(added, COLUMNS).coalesce(1),
                    null);
        }
    }
}
