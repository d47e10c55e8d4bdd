package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.samples.calibration.Prefecture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit fills the folder
final class GenerateCommandTest {
    @TempDir
    Path folder;

    private String prefectures = "PD,MI,PA,RM,TS";
    private final StringWriter errors = new StringWriter();

    @Test
    void theSameOptionsWriteTheSameBytesInEveryLocale() throws Exception {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(generate("one", "7")).isZero();
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(generate("two", "7")).isZero();
        assertThat(FileHashes.of(folder.resolve("two"))).isEqualTo(FileHashes.of(folder.resolve("one")));
    }

    @Test
    void anotherSeedWritesAnotherCountry() throws Exception {
        generate("one", "7");
        generate("two", "8");
        assertThat(FileHashes.of(folder.resolve("two"))).isNotEqualTo(FileHashes.of(folder.resolve("one")));
    }

    @Test
    void aSelectionLeavesOutFilesAndChangesNone() throws Exception {
        prefectures =
                String.join(",", Prefecture.all().stream().map(Prefecture::code).toList());
        generate("all", "7", "--attendance", "all");
        prefectures = "PD,MI";
        generate("some", "7", "--attendance", "all", "--monthly-since", "2025-09");
        Map<String, String> expected = FileHashes.ofText(folder.resolve("all"));
        expected.keySet().removeIf(file -> !file.matches("[a-z_]+/(PD|MI|IT)/.*") || file.matches(".*/2025-0[678]_.*"));
        assertThat(expected.keySet()).anyMatch(file -> file.startsWith("attendance/MI/2025-09"));
        assertThat(FileHashes.ofText(folder.resolve("some"))).isEqualTo(expected);
    }

    @Test
    void filesUpToTheGivenSizeAreNotCompressed() throws Exception {
        generate("plain", "7", "--gzip-above", "1000000000", "--attendance", "none");
        assertThat(Delivered.files(folder.resolve("plain")))
                .allMatch(file -> file.toString().endsWith(".csv"));
    }

    @Test
    void anUnknownPrefectureIsRefused() {
        String target = folder.resolve("new").toString();
        assertThat(run("--prefectures", "PD,XX", "--to", target)).isEqualTo(2);
        assertThat(errors.toString()).contains("--prefectures", "XX").doesNotContain("PD,XX");
    }

    @Test
    void aFolderWithFilesIsRefused() throws Exception {
        Files.writeString(folder.resolve("kept.txt"), "kept");
        assertThat(run("--to", folder.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("--to", "new or empty");
        assertThat(folder).isDirectoryContaining("glob:**kept.txt");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(run(
                        "--scale",
                        "0.004",
                        "--months",
                        "1",
                        "--to",
                        file.resolve("inside").toString()))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("cannot be written", "inside").doesNotContain("\tat ");
    }

    @Test
    void monthsThatAreNotCalibratedAreRefused() {
        String target = folder.resolve("new").toString();
        assertThat(run("--months", "99", "--to", target)).isEqualTo(2);
        assertThat(errors.toString()).contains("2022-01 to 2025-09");
    }

    @Test
    void theAttendanceOptionChangesNoOtherFile() throws Exception {
        generate("none", "7", "--attendance", "none");
        generate("pilot", "7", "--attendance", "pilot");
        generate("all", "7", "--attendance", "ALL");
        assertThat(folder.resolve("none/attendance")).doesNotExist();
        assertThat(Delivered.files(folder.resolve("pilot/attendance"))).hasSize(3);
        assertThat(Delivered.files(folder.resolve("all/attendance"))).hasSize(5 * 4);
        Map<String, String> all = FileHashes.of(folder.resolve("all"));
        all.keySet().removeIf(file -> file.startsWith("attendance"));
        assertThat(all).isEqualTo(FileHashes.of(folder.resolve("none")));
    }

    private int generate(String name, String seed, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--scale",
                "0.004",
                "--months",
                "4",
                "--seed",
                seed,
                "--prefectures",
                prefectures,
                "--to",
                folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return GenerateCommand.commandLine()
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
