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
public final class TestRows {
    private static final Set<String> WHOLE = names("""
            actions_done actions_planned admitted_person_days adoptions attendances billed_person_days
            capacity centres contacts contributors corrections days decided delivered duration_days
            elapsed_days entries exits expected funded items_checked items_compliant long_stays members
            milestones_due milestones_on_time need_level needs needs_covered person_days persons plans
            plans_up_to_date practices proposals protocols rejected rows stay_days
            taken_in_charge target_private target_private_operators target_public target_public_operators
            tasks voluntary_exits vulnerable
            """);
    private static final Set<String> DECIMAL = names("""
            contracted_hours delivered_hours denominator hours hours_attended largest numerator planned
            progress score two_largest value
            """);
    private static final Set<String> DATES = names("""
            covered_to date planned_end planned_start remedy_due valid_to
            """);

    private TestRows() {}

    /** The query whose answer is the table. */
    public static String sql(String table) {
        List<List<String>> lines = table.strip().lines().map(TestRows::cells).toList();
        List<String> columns = lines.get(0);
        String values = lines.stream()
                .skip(1)
                .map(cells -> cells.stream().map(TestRows::literal).collect(joining(", ", "(", ")")))
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
        boolean date = DATES.contains(column) || column.endsWith("_date") || column.endsWith("_on");
        return date ? "DATE" : "STRING";
    }

    private static Set<String> names(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
