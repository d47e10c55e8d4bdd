package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.report.FileOutcome;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.Finding;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code check}: the same outcome as a load, and nothing written, moved or left behind. */
final class DeliveryCheckTest {
    private static final Path FAULTY = Path.of("..", "data-samples", "faulty", "landing");

    @TempDir
    private Path folder;

    private final Contracts contracts = Contracts.declared();

    @Test
    void theOutcomesAreThoseOfALoadAndNothingChanges() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        for (String dataset : List.of("centres", "stays", "landings", "presenze")) { // most of the faults
            LoadFixture.copy(FAULTY.resolve(dataset), fixture.landing().resolve(dataset));
        }
        List<String> before = files();

        IngestReport checked = check(new ArrayList<>()).folder(fixture.landing().toString(), "");

        assertThat(files()).isEqualTo(before);
        assertThat(temporaryFolders()).isEmpty();
        IngestReport loaded = fixture.load();
        Set<String> unresolved = loaded.outcomes().stream()
                .filter(outcome -> outcome.problems().stream()
                        .anyMatch(finding ->
                                List.of("foreign_key", "reference_absent").contains(finding.rule())))
                .map(FileOutcome::file)
                .collect(Collectors.toSet());
        assertThat(described(checked, unresolved))
                .isEqualTo(described(loaded, unresolved))
                .hasSizeGreaterThan(30);
    }

    /** The state, of a load in the words of a check. */
    private static State state(FileOutcome outcome) {
        State state = outcome.state();
        return state == State.RECEIVED ? State.VALID : state == State.PARTIAL ? State.PARTLY_VALID : state;
    }

    /** Describes the outcomes without remarks, except of files that refer to deliveries which are not in the folder. */
    private static List<String> described(IngestReport report, Set<String> except) {
        return report.outcomes().stream()
                .filter(outcome -> !except.contains(outcome.file()))
                .map(outcome -> "%s %s %d %d %d %s"
                        .formatted(
                                outcome.file(),
                                state(outcome),
                                outcome.accepted(),
                                outcome.rejected(),
                                outcome.flagged(),
                                outcome.problems()))
                .toList();
    }

    @Test
    void aReferenceToADeliveryThatIsNotThereIsARemark() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        fixture.stays("PD", "2024-03", "M");
        fixture.stays("PD", "2024-04", "M");

        IngestReport report = check(new ArrayList<>()).folder(fixture.landing().toString(), "");

        List<FileOutcome> outcomes = report.outcomes();
        assertThat(outcomes)
                .extracting(FileOutcome::state)
                .containsExactly(State.VALID, State.PARTLY_VALID, State.VALID);
        assertThat(outcomes.get(1).findings()).extracting(Finding::rule).containsExactly("foreign_key");
        assertThat(outcomes.get(2).problems()).isEmpty();
        assertThat(report.lines(true))
                .contains(
                        "    colonna codice_centro: nota, nulla da correggere qui: i codici non sono confrontati con la consegna di"
                                + " riferimento dello stesso periodo, che non è tra i file controllati o è rifiutata [Centri di accoglienza]");
    }

    @Test
    void aReferenceThatIsNoCodeHasOneReasonAndAnotherOneNamesTheDelivery() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        fixture.deliver("stays/PD/2024-03.csv", LoadFixture.STAYS + """
                PD,2024-03,G-AAAAAAAA,PD-COOO1,2023-11-20,,,M,18-24,BGD,applicant,
                PD,2024-03,G-AAAAAAAB,PD-C0002,2024-01-08,,,M,25-34,PAK,applicant,
                """);
        IngestReport report = check(new ArrayList<>()).folder(fixture.landing().toString(), "");
        assertThat(report.outcomes().get(1).findings())
                .extracting(Finding::rule, Finding::rows, finding -> finding.places()
                        .get(0)
                        .line())
                .containsExactly(tuple("pattern", 1L, 2L), tuple("foreign_key", 1L, 3L));
        assertThat(report.lines(false)).anyMatch(line -> line.endsWith("[Reception centres: centres]"));
    }

    @Test
    void theTemporaryFolderIsDeletedAfterAFailure() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        DeliveryCheck failing = new DeliveryCheck(LoadFixture.SPARK, contracts, line -> {
            assertThat(temporaryFolders()).hasSize(1);
            throw new IllegalStateException("failed on purpose");
        });
        assertThatThrownBy(() -> failing.folder(fixture.landing().toString(), ""))
                .hasStackTraceContaining("on purpose");
        assertThat(temporaryFolders()).isEmpty();
    }

    @Test
    void aSingleFileIsCheckedByItsPathOrByTheOptions() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        Path named = fixture.landing().resolve("centres/PD/2024-03.csv");
        Path elsewhere = Files.copy(named, folder.resolve("Centri marzo.csv"));
        Path json = folder.resolve("esito.json");

        assertThat(run(named.toString(), "--format", "json", "--output", json.toString()))
                .isZero();
        assertThat(json).content().contains("\"file\" : \"centres/PD/2024-03.csv\"", "\"accepted\" : 1");
        assertThat(run(elsewhere.toString())).isEqualTo(1);
        assertThat(run(elsewhere.toString(), "--dataset", "centres", "--prefecture", "PD", "--period", "2024-03"))
                .isZero();
        Path report = folder.resolve("esito.html");
        assertThat(run(
                        elsewhere.toString(),
                        "--dataset=centres",
                        "--prefecture=BO",
                        "--period=2024-03",
                        "--language=it",
                        "--format=html",
                        "--output=" + report))
                .isEqualTo(1);
        assertThat(report)
                .content()
                .contains("<html lang=\"it\">", "righe respinte", "Centri marzo.csv")
                .doesNotContain("centres/BO");
        Path tax = Files.copy(named, folder.resolve("RSSMRA85T10A562S.csv"));
        assertThat(run(
                        tax.toString(),
                        "--dataset=centres",
                        "--prefecture=PD",
                        "--period=2024-03",
                        "--format=json",
                        "--output=" + json))
                .isEqualTo(1);
        assertThat(json).content().contains("file_name").doesNotContain("RSSMRA");
    }

    @Test
    void theFolderOfADatasetOrAPrefectureIsChecked() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        assertThat(run(fixture.landing().resolve("centres/PD").toString())).isZero();
        assertThat(run(fixture.landing().resolve("centres").toString())).isZero();
    }

    /** Runs the command in the session of the tests. */
    private int run(String... arguments) throws IOException {
        CheckCommand command = new CheckCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.check(LoadFixture.SPARK, contracts);
    }

    @Test
    void wrongArgumentsAreRefusedBeforeAnythingIsRead() throws IOException {
        String file = Files.writeString(folder.resolve("a.csv"), "").toString();
        assertWrong("no such file", folder.resolve("b.csv").toString());
        assertWrong("Missing required argument", file, "--dataset", "stays");
        assertWrong("no such dataset", file, "--dataset=x", "--prefecture=PD", "--period=2024-03");
        assertWrong("no such prefecture", file, "--dataset=stays", "--prefecture=XX", "--period=2024-03");
        assertWrong(
                "write the period of “stays” like 2024-03",
                file,
                "--dataset=stays",
                "--prefecture=PD",
                "--period=2024-Q1");
        assertWrong("single file", folder.toString(), "--dataset=stays", "--prefecture=PD", "--period=2024-03");
        assertWrong(
                "its folder", file, "--output", folder.resolve("none/a.html").toString());
        assertWrong("xml", file, "--format", "xml");
    }

    private static void assertWrong(String message, String... arguments) {
        List<String> errors = new ArrayList<>();
        int code = new CommandLine(new CheckCommand())
                .setParameterExceptionHandler((error, given) -> {
                    errors.add(error.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
        assertThat(code).isEqualTo(2);
        assertThat(errors).singleElement().asString().contains(message);
    }

    private DeliveryCheck check(List<String> progress) {
        return new DeliveryCheck(LoadFixture.SPARK, contracts, progress::add);
    }

    /** Returns every file and folder with its time. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                found.add(String.format(Locale.ROOT, "%s %s", file, Files.getLastModifiedTime(file)));
            }
            return found;
        }
    }

    private static List<Path> temporaryFolders() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .startsWith("accoglienza-check-"
                                    + ProcessHandle.current().pid()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
