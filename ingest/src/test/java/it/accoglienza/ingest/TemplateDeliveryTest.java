package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.Every;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.DeliveryRows;
import it.accoglienza.ingest.file.FileRefusedException;
import it.accoglienza.ingest.file.FileValidator;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.LandingFolder;
import it.accoglienza.ingest.file.SourceBytes;
import it.accoglienza.ingest.file.SourceText;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.file.cell.CellValue;
import it.accoglienza.ingest.lake.Layer;
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
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the templates of all datasets that prefectures deliver: filled in, with the example's row, and empty. */
final class TemplateDeliveryTest {
    private static final Path SAMPLES = Path.of("..", "data-samples", "deliveries");
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final TemplateWorkbook TEMPLATES = new TemplateWorkbook(CONTRACTS, true);

    @TempDir
    private Path folder;

    static Stream<String> datasets() {
        return CONTRACTS.inOrder().stream()
                .filter(contract -> !contract.deliveredByMinistry())
                .map(Contract::name);
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aFilledTemplateIsReadAsTheSameRowsAsCsv(String dataset) throws IOException, FileRefusedException {
        Contract contract = CONTRACTS.contract(dataset);
        byte[] template = TEMPLATES.bytes(contract);
        Path sample = sample(contract);
        String name = sample.getFileName().toString();
        List<List<CellValue>> csv = whole(delivered(contract, "PD", name, Files.readAllBytes(sample)));
        byte[] filled = FilledTemplate.of(template, typed(contract, csv, template));

        ValidatedFile file = delivered(contract, "PD", name.replaceFirst("[.].*", ".xlsx"), filled);

        assertThat(file.issues()).isEmpty();
        assertThat(file.remarks()).isEmpty();
        assertThat(values(rows(file))).isNotEmpty().isEqualTo(values(csv));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void theExampleIsValidAndAnEmptyTemplateHasNoRows(String dataset) throws IOException, FileRefusedException {
        Contract contract = CONTRACTS.contract(dataset);
        byte[] template = TEMPLATES.bytes(contract);
        String name = contract.delivered().every() == Every.MONTH ? "2024-03.xlsx" : "2024-Q1.xlsx";
        String prefecture = contract.delivered().ledBy() == null ? "AG" : "PD"; // which leads the first project
        ValidatedFile example =
                delivered(contract, prefecture, name, FilledTemplate.of(template, List.of(example(template))));
        assertThat(example.remarks()).isEmpty();
        assertThat(rows(example)).hasSize(1).isEqualTo(whole(example));

        ValidatedFile empty = delivered(contract, "BO", name, template);
        assertThat(empty.remarks()).containsExactly(Issue.file("no_rows"));
        assertThat(rows(empty)).isEmpty();
    }

    @Test
    void aFilledTemplateIsLoaded() throws IOException, FileRefusedException {
        LoadFixture fixture = LoadFixture.in(folder.resolve("load"));
        Contract contract = CONTRACTS.contract("centres");
        byte[] template = TEMPLATES.bytes(contract);
        Path sample = sample(contract);
        List<List<CellValue>> csv =
                whole(delivered(contract, "PD", sample.getFileName().toString(), Files.readAllBytes(sample)));
        Path file = fixture.landing().resolve("centres/PD/2025-09.xlsx");
        Files.createDirectories(file.getParent());
        Files.write(file, FilledTemplate.of(template, typed(contract, csv, template)));
        assertThat(fixture.load().clean()).isTrue();
        assertThat(fixture.rows(Layer.SILVER, "centres", "true")).hasSameSizeAs(csv);
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

    /** Validates a delivery, which must be accepted. */
    private ValidatedFile delivered(Contract contract, String prefecture, String name, byte[] bytes)
            throws IOException {
        Path landing = folder.resolve("landing");
        Path file = landing.resolve(contract.name()).resolve(prefecture).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Configuration configuration = new Configuration();
        LandedFile landed = new LandingFolder(landing.toString(), configuration)
                .deliveries().stream()
                        .filter(found ->
                                found.name().equals(name) && found.path().contains("/" + prefecture + "/"))
                        .findFirst()
                        .orElseThrow();
        ValidatedFile validated = new FileValidator(
                        CONTRACTS, Set.of(), configuration, LocalDate.of(2026, 1, 2), Long.MAX_VALUE)
                .validate(landed);
        assertThat(validated.verdict()).as(validated.toString()).isEqualTo(Verdict.ACCEPTED);
        return validated;
    }

    private static List<List<CellValue>> rows(ValidatedFile file) throws IOException, FileRefusedException {
        LandedFile landed = file.delivery().file();
        SourceText text = SourceText.of(SourceBytes.of(landed, new Configuration()));
        return DeliveryRows.of(text, file.delivery(), CONTRACTS).stream()
                .map(DeliveryRows.TypedRow::values)
                .toList();
    }

    /** The rows of which no cell violates a rule. */
    private static List<List<CellValue>> whole(ValidatedFile file) throws IOException, FileRefusedException {
        return rows(file).stream()
                .filter(row -> row.stream().allMatch(cell -> cell.rule() == null))
                .toList();
    }

    private static List<List<@Nullable Object>> values(List<List<CellValue>> rows) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        rows.forEach(row ->
                values.add(row.stream().<@Nullable Object>map(CellValue::value).toList()));
        return values;
    }

    /** Rows as they are typed into a template: codes by the entries of drop-downs. */
    private static List<List<@Nullable Object>> typed(Contract contract, List<List<CellValue>> rows, byte[] template)
            throws IOException {
        Map<String, String> entries = entries(template);
        List<List<@Nullable Object>> typed = new ArrayList<>();
        for (List<CellValue> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(typed(contract.fields().get(column), row.get(column).value(), entries));
            }
            typed.add(cells);
        }
        return typed;
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
}
