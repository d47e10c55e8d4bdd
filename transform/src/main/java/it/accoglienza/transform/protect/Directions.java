package it.accoglienza.transform.protect;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells that are always rounded up, or always down: their keyed rounding, with that of other cells, would tell a count of
 * persons.
 */
public final class Directions implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<String, Boolean> up;

    /** @param up by {@link #name}: true if the cell is rounded up */
    public Directions(Map<String, Boolean> up) {
        this.up = new HashMap<>(up);
    }

    /** Returns the directions by the names of the cells. */
    public Map<String, Boolean> up() {
        return Map.copyOf(up);
    }

    /** Returns true if the cell is rounded up, false if down, null if its key decides. */
    @Nullable
    Boolean up(Cell cell) {
        return up.isEmpty() ? null : up.get(name(cell));
    }

    /**
     * Returns the canonical text of a cell and its period, the same for counts of the same persons whose indicators need other
     * datasets. A stock has the period, too: a new month must not change what was published of others.
     */
    static String name(Cell cell) {
        TreeMap<String, String> dimensions = new TreeMap<>(cell.dimensions());
        dimensions.remove("datasets");
        return new Cell(cell.measure(), cell.kind(), cell.year(), cell.period(), dimensions).canonical() + "|"
                + cell.period();
    }
}
