package it.accoglienza.notebooks;

import static java.util.stream.Collectors.joining;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/** The first rows of a result, which the notebook shows as a table. */
public final class ResultTable implements DisplayDataRenderable {
    private static final int MOST_ROWS = 60;

    private final List<String> columns;
    private final List<Boolean> numbers;
    private final List<List<String>> lines;

    private ResultTable(List<String> columns, List<Boolean> numbers, List<List<String>> lines) {
        this.columns = columns;
        this.numbers = numbers;
        this.lines = lines;
    }

    /** Reads the first rows of a result, at most 60. */
    public static ResultTable of(Dataset<Row> rows) {
        List<Boolean> numbers = new ArrayList<>();
        for (StructField field : rows.schema().fields()) {
            numbers.add(field.dataType() instanceof NumericType);
        }
        List<List<String>> lines = rows.takeAsList(MOST_ROWS).stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> row.isNullAt(column) ? "" : text(row.get(column)))
                        .toList())
                .toList();
        return new ResultTable(List.of(rows.columns()), numbers, lines);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public void render(RenderContext context) {
        context.renderIfRequested(MIMEType.TEXT_HTML, this::html);
        context.renderIfRequested(MIMEType.TEXT_PLAIN, this::toString);
    }

    /** Returns the rows as an HTML table, numbers aligned to the right. */
    String html() {
        return "<table><thead>%s</thead><tbody>%n%s</tbody></table>"
                .formatted(
                        htmlRow("th", columns),
                        lines.stream().map(line -> htmlRow("td", line) + "\n").collect(joining()));
    }

    private String htmlRow(String tag, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> "<%s style=\"text-align:%s\">%s</%s>"
                        .formatted(
                                tag, numbers.get(column) ? "right" : "left", HtmlText.escape(cells.get(column)), tag))
                .collect(joining("", "<tr>", "</tr>"));
    }

    /** Returns the rows as lines of text, columns separated by a bar. */
    @Override
    public String toString() {
        return String.join(" | ", columns)
                + lines.stream().map(line -> "\n" + String.join(" | ", line)).collect(joining());
    }
}
