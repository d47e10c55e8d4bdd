package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.Every;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.report.FileOutcome;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.Finding;
import it.accoglienza.ingest.template.FilledTemplate;
import it.accoglienza.ingest.template.TemplateWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the templates of all datasets that prefectures deliver: filled in, with the example's row, and empty. */
final class TemplateDeliveryTest {
    private static final Path SAMPLES = Path.of("..", "data-samples", "deliveries");

    private final Contracts contracts = Contracts.declared();
    private final List<Contract> delivered = contracts.inOrder().stream()
            .filter(contract -> !contract.deliveredByMinistry())
            .toList();
    private final TemplateWorkbook templates = new TemplateWorkbook(contracts, true);

    @TempDir
    private Path folder;

    @Test
    void aTemplateLoadsWithoutFindingAndAsTheSameRowsAsCsv() throws IOException {
        LoadFixture csv = LoadFixture.in(folder.resolve("csv"));
        for (Contract contract : delivered) {
            Path sample = sample(contract);
            deliver(csv, contract, "PD", sample.getFileName().toString(), Files.readAllBytes(sample));
        }
        csv.load();
        LoadFixture filled = LoadFixture.in(folder.resolve("filled"));
        for (Contract contract : delivered) {
            byte[] template = templates.bytes(contract);
            String name = sample(contract).getFileName().toString().replaceFirst("[.].*", ".xlsx");
            deliver(filled, contract, "PD", name, FilledTemplate.of(template, accepted(csv, contract, template)));
            String example = contract.delivered().every() == Every.MONTH ? "2024-03.xlsx" : "2024-Q1.xlsx";
            deliver(filled, contract, "AG", example, FilledTemplate.of(template, List.of(example(template))));
            deliver(filled, contract, "BO", example, template);
        }

        List<FileOutcome> outcomes = filled.load().outcomes();

        assertThat(outcomes).hasSize(3 * delivered.size()).allSatisfy(this::assertNoFinding);
        for (Contract contract : delivered) {
            assertThat(rows(filled, contract)).as(contract.name()).isNotEmpty().isEqualTo(rows(csv, contract));
            assertThat(filled.rows(Layer.SILVER, contract.name(), "prefecture = 'AG'"))
                    .as(contract.name())
                    .hasSize(1);
        }
    }

    private void assertNoFinding(FileOutcome outcome) {
        boolean empty = outcome.file().contains("/BO/");
        assertThat(outcome.state()).as(outcome.toString()).isEqualTo(State.RECEIVED);
        assertThat(outcome.findings())
                .extracting(Finding::rule)
                .as(outcome.toString())
                .isEqualTo(empty ? List.of("no_rows") : List.of());
        assertThat(outcome.accepted() == 0).as(outcome.toString()).isEqualTo(empty);
    }

    /** A delivery of Padova with rows; projects end in 2024. */
    private static Path sample(Contract contract) throws IOException {
        String period = contract.delivered().every() == Every.MONTH
                ? "2025-09"
                : contract.name().startsWith("project") ? "2024-Q2" : "2025-Q2";
        try (Stream<Path> files = Files.list(SAMPLES.resolve(contract.name()).resolve("PD"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(period))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void deliver(LoadFixture fixture, Contract contract, String prefecture, String name, byte[] bytes)
            throws IOException {
        Path file =
                fixture.landing().resolve(contract.name()).resolve(prefecture).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** The accepted rows of a delivery as they are typed into its template: codes by the entries of drop-downs. */
    private static List<List<@Nullable Object>> accepted(LoadFixture csv, Contract contract, byte[] template)
            throws IOException {
        Map<String, String> entries = entries(template);
        return fields(csv, contract).collectAsList().stream()
                .map(row -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    for (int column = 0; column < row.size(); column++) {
                        cells.add(typed(contract.fields().get(column), row.get(column), entries));
                    }
                    return cells;
                })
                .toList();
    }

    private static @Nullable Object typed(Field field, @Nullable Object value, Map<String, String> entries) {
        if (value == null) {
            return null;
        }
        if (field.codes() != null) {
            return Objects.requireNonNull(entries.get(field.header() + "/" + value));
        }
        return switch (field.type()) {
            case STRING, YEARMONTH -> value;
            case DATE -> LocalDate.parse(value.toString());
            case INTEGER, NUMBER -> new BigDecimal(value.toString());
        };
    }

    /** The entries of drop-downs on the sheet of codes, by header and code. */
    private static Map<String, String> entries(byte[] template) throws IOException {
        Map<String, String> entries = new HashMap<>();
        for (Row row : sheet(template, "Codici")) {
            for (String header : row.getCellText(0).split(", ", -1)) {
                entries.put(header + "/" + row.getCellText(2), row.getCellText(1));
            }
        }
        return entries;
    }

    private static List<@Nullable Object> example(byte[] template) throws IOException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Cell cell : sheet(template, "Esempio").get(1)) {
            cells.add(cell == null ? null : cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText());
        }
        return cells;
    }

    private static List<Row> sheet(byte[] workbook, String name) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.findSheet(name).orElseThrow().read();
        }
    }

    private static List<String> rows(LoadFixture fixture, Contract contract) {
        return fields(fixture, contract).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }

    private static Dataset<org.apache.spark.sql.Row> fields(LoadFixture fixture, Contract contract) {
        Column[] columns = contract.fields().stream()
                .map(field -> functions.col(field.name()))
                .toArray(Column[]::new);
        return fixture.lake()
                .read(Layer.SILVER, contract.name())
                .where("prefecture = 'PD'")
                .select(columns);
    }
}
