package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.samples.calibration.CsvResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Completeness of the faulty landing folder: an expected result for each file, a file for each rule. */
final class FaultyTest {
    private static final Path FAULTY = Path.of("faulty");

    /** Rules that a small committed text file cannot break, totals, names of files, remarks and notes: tested in ingest. */
    private static final Set<String> ELSEWHERE = Set.of(
            "too_large",
            "no_value",
            "other_header",
            "other_name",
            "notes_column",
            "pseudonym_form",
            "dropped_rows",
            "send_again",
            "other_format",
            "copy",
            "other_file",
            "commas",
            "formula_error",
            "percent",
            "comments",
            "comment_identifier",
            "ditto",
            "date_serial",
            "rows_elsewhere",
            "formula_result",
            "period_columns",
            "too_many_columns",
            "too_many_rows",
            "line_too_long",
            "spreadsheet",
            "file_name",
            "unreadable",
            "line_total",
            "column_total",
            "total_differs",
            "total_row",
            "blank_rows",
            "empty_column",
            "other_sheets",
            "no_rows",
            "held",
            "correction",
            "other_lead",
            "nearest_layout",
            "nearest_dataset",
            "date_in_name",
            "scale_jump",
            "reference_absent",
            "repeated_report",
            "empty_report",
            "date_order",
            "decimals",
            "old_event",
            "hidden_rows",
            "merged_cells",
            "same_rows",
            "sheet_identifier",
            "superseded",
            "moved_aside",
            "left_to_complete",
            "left_in_place");

    @Test
    void everyFaultyFileHasAnExpectedResult() throws IOException {
        Path landing = FAULTY.resolve("landing");
        List<String> files = Delivered.files(landing).stream()
                .map(file -> landing.relativize(file).toString().replace('\\', '/'))
                .toList();
        assertThat(expected().stream().map(row -> row.getField("file"))).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void everyFileAndRowRuleIsBroken() throws IOException {
        Set<String> rules = CsvResource.rows("/codes/rule.csv").stream()
                .map(row -> row.getField("code"))
                .collect(Collectors.toSet());
        rules.removeAll(ELSEWHERE);
        assertThat(broken()).containsAll(rules);
    }

    @Test
    void theMainCheckOfEachDatasetIsBroken() throws IOException {
        Set<String> checks = Contracts.declared().inOrder().stream()
                .flatMap(contract -> contract.checks().stream())
                .map(Check::name)
                .collect(Collectors.toSet());
        checks.retainAll(broken());
        assertThat(checks)
                .containsExactlyInAnyOrder(
                        "admitted_of_billed",
                        "adopted_by_others",
                        "attends_as_member",
                        "compliant_of_checked",
                        "delivered_plausible",
                        "done_of_planned",
                        "expired_by_date",
                        "led_by_deliverer",
                        "milestone_within_project",
                        "referral_order",
                        "spending_order",
                        "within_network_life",
                        "within_stay");
    }

    private static Set<String> broken() throws IOException {
        return expected().stream().map(row -> row.getField("rule")).collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> expected() throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(FAULTY.resolve("expected.csv")).stream()
                .toList();
    }
}
