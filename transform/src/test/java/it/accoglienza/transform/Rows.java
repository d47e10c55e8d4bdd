package it.accoglienza.transform;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows written as a small text table: the first line names the columns, a comma stands between cells, {@code -} is a
 * null. A column's name decides its type.
 */
public final class Rows {
    private static final Set<String> WHOLE = Set.of(
            "persons",
            "entries",
            "exits",
            "stay_days",
            "capacity",
            "centres",
            "population_2026",
            "delivered",
            "expected",
            "contributors",
            "attendances",
            "members",
            "protocols",
            "tasks",
            "milestones_due",
            "milestones_on_time",
            "duration_days",
            "elapsed_days",
            "target_public",
            "target_private",
            "plans",
            "plans_up_to_date",
            "need_level",
            "actions_planned",
            "actions_done",
            "needs",
            "needs_covered",
            "target_public_operators",
            "target_private_operators",
            "proposals",
            "decided",
            "funded",
            "practices",
            "adoptions",
            "contacts",
            "taken_in_charge",
            "corrections",
            "rows",
            "rejected");
    private static final Set<String> DATE = Set.of("date", "planned_start", "planned_end", "valid_to");
    private static final Set<String> DECIMAL = Set.of(
            "value",
            "numerator",
            "denominator",
            "hours_attended",
            "hours",
            "score",
            "progress",
            "planned",
            "largest",
            "two_largest");

    private Rows() {}

    /** The query whose answer is the table. */
    public static String sql(String table) {
        List<List<String>> lines = table.strip().lines().map(Rows::cells).toList();
        List<String> columns = lines.get(0);
        String values = lines.stream()
                .skip(1)
                .map(cells -> cells.stream().map(Rows::literal).collect(joining(", ", "(", ")")))
                .collect(joining(", "));
        String typed = IntStream.range(0, columns.size())
                .mapToObj(i -> "CAST(col%d AS %s) AS %s".formatted(i + 1, type(columns.get(i)), columns.get(i)))
                .collect(joining(", "));
        return "SELECT %s FROM VALUES %s".formatted(typed, values);
    }

    /** The cells of a line. */
    public static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static String literal(String cell) {
        return cell.equals("-") ? "NULL" : "'" + cell + "'";
    }

    private static String type(String column) {
        if (WHOLE.contains(column)) {
            return "BIGINT";
        }
        if (DECIMAL.contains(column) || column.endsWith("_eur")) {
            return "DECIMAL(18,4)";
        }
        if (column.equals("flagged")) {
            return "BOOLEAN";
        }
        boolean date = DATE.contains(column) || column.endsWith("_date") || column.endsWith("_on");
        return date ? "DATE" : "STRING";
    }
}
