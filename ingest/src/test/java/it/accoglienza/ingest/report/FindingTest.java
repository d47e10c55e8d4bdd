package it.accoglienza.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Sensitivity;
import it.accoglienza.ingest.file.Issue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings: equal issues joined, no personal data in places, and what to do for every rule. */
final class FindingTest {
    private static final Contracts CONTRACTS = Contracts.declared();

    static Stream<Contract> contracts() {
        return CONTRACTS.inOrder().stream();
    }

    @Test
    void equalIssuesAreOneFindingWithTheirNumberAndTheirFirstLines() {
        List<Issue> issues = List.of(
                new Issue("identifier:EMAIL", "note", 0, 5),
                new Issue("identifier:EMAIL", "note", 9, 0),
                new Issue("identifier:EMAIL", "note", 4, 0),
                new Issue("identifier:EMAIL", "nome", 4, 1),
                new Issue("identifier:EMAIL", "note", 7, 0),
                new Issue("identifier:EMAIL", "note", 8, 0));
        assertThat(Finding.of(Severity.FILE, issues))
                .containsExactly(
                        new Finding(
                                Severity.FILE,
                                "identifier:EMAIL",
                                "note",
                                5,
                                Stream.of(4L, 7L, 8L, 9L).map(Place::line).toList()),
                        new Finding(Severity.FILE, "identifier:EMAIL", "nome", 1, List.of(Place.line(4))));
    }

    /** Gives each field that a flag reads a value, and requires that no personal one is read or shown, whatever the rule. */
    @ParameterizedTest
    @MethodSource("contracts")
    void thePlaceOfAFlagHoldsNoPersonalData(Contract contract) {
        FlagCells cells = new FlagCells(contract);
        List<String> open = contract.fields().stream()
                .filter(field -> field.sensitivity() == Sensitivity.NONE)
                .map(Field::name)
                .toList();
        assertThat(cells.sql())
                .isEqualTo(open.stream()
                        .map("CAST(`%s` AS STRING)"::formatted)
                        .collect(Collectors.joining(", ", "array(", ")")));
        Stream<String> rules = Stream.concat(
                Stream.of("line_total"), contract.checks().stream().map(Check::name));
        assertThat(rules).allSatisfy(rule -> assertThat(cells.place(rule, open).cells())
                .allSatisfy((name, value) -> assertThat(value).isEqualTo(name)));
    }

    @ParameterizedTest
    @EnumSource(ReportLanguage.class)
    void everyRuleThatIsNotARemarkHasAProblemAndAnAction(ReportLanguage language) {
        FindingTexts texts = new FindingTexts(CONTRACTS, language);
        List<String> remarks = CONTRACTS.codes("rule").values().stream()
                .filter(rule -> new Issue(rule, "", 0, 0).isRemark())
                .toList();
        assertThat(remarks).contains("blank_rows");
        List<String> others = List.of("superseded", "moved_aside", "left_in_place", "left_to_complete");
        assertThat(CONTRACTS.codes("rule").values())
                .filteredOn(rule -> !remarks.contains(rule) && !others.contains(rule))
                .allSatisfy(rule -> assertParts(texts, new Finding(Severity.ROWS, rule, "", 1, List.of()), ""));
        for (Contract contract : CONTRACTS.inOrder()) {
            assertThat(contract.checks())
                    .allSatisfy(check -> assertParts(
                            texts, new Finding(Severity.ROWS, check.name(), "", 1, List.of()), contract.name()));
        }
    }

    private static void assertParts(FindingTexts texts, Finding finding, String dataset) {
        String message = texts.message(finding, dataset);
        String problem = texts.problem(finding, dataset);
        String action = texts.action(finding, dataset);
        assertThat(message).startsWith(problem).isNotEqualTo(finding.rule());
        assertThat(action).hasSizeGreaterThan(5);
        if (!problem.equals(message)) {
            assertThat(message).endsWith(action).hasSize(problem.length() + 2 + action.length());
        }
    }

    @Test
    void aRemarkHasNoAction() {
        FindingTexts texts = new FindingTexts(CONTRACTS, ReportLanguage.IT);
        Finding remark = new Finding(Severity.REMARK, "total_row", "", 1, List.of());
        assertThat(texts.action(remark, "")).isEmpty();
        assertThat(texts.problem(remark, "")).isEqualTo(texts.message(remark, ""));
    }
}
