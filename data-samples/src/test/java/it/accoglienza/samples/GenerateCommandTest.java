package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit fills the folder
final class GenerateCommandTest {
    private static final long LARGEST_SAMPLE = 9_500_000;

    @TempDir
    Path folder;

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
        assertThat(packed(folder.resolve("two"))).isEqualTo(packed(folder.resolve("one")));
    }

    @Test
    void anotherSeedWritesAnotherCountry() throws Exception {
        generate("one", "7");
        generate("two", "8");
        assertThat(packed(folder.resolve("two"))).isNotEqualTo(packed(folder.resolve("one")));
    }

    @Test
    void theCommittedSampleIsWhatTheGeneratorWritesToday() throws Exception {
        assertThat(run("--to", folder.resolve("sample").toString())).isZero();
        assertThat(unpacked(folder.resolve("sample"))).isEqualTo(unpacked(Delivered.COMMITTED));
    }

    @Test
    void theCommittedSampleStaysBelowNineAndAHalfMegabytes() throws Exception {
        long size = 0;
        for (Path file : Delivered.files(Delivered.COMMITTED)) {
            size += Files.size(file);
        }
        assertThat(size).isLessThan(LARGEST_SAMPLE);
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("kept.txt"), "kept");
        assertThat(run("--to", folder.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("--to", "new or empty");
        assertThat(folder).isDirectoryContaining("glob:**kept.txt");
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws Exception {
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
    void monthsThatAreNotCalibratedAreRefusedWithTheKnownOnes() {
        String target = folder.resolve("new").toString();
        assertThat(run("--months", "99", "--to", target)).isEqualTo(2);
        assertThat(errors.toString()).contains("2022-01 to 2025-09");
    }

    @Test
    void attendanceIsAnOptionThatChangesNothingElse() throws Exception {
        generate("none", "7", "--attendance", "none");
        generate("pilot", "7", "--attendance", "pilot");
        generate("all", "7", "--attendance", "ALL");
        assertThat(folder.resolve("none/attendance")).doesNotExist();
        assertThat(Delivered.files(folder.resolve("pilot/attendance"))).hasSize(6 * 3);
        assertThat(Delivered.files(folder.resolve("all/attendance"))).hasSizeGreaterThan(100 * 4);
        Map<String, String> all = packed(folder.resolve("all"));
        all.keySet().removeIf(file -> file.startsWith("attendance"));
        assertThat(all).isEqualTo(packed(folder.resolve("none")));
    }

    private int generate(String name, String seed, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--scale",
                "0.004",
                "--months",
                "4",
                "--seed",
                seed,
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

    private static Map<String, String> packed(Path folder) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Delivered.files(folder)) {
            hashes.put(folder.relativize(file).toString(), hash(Files.readAllBytes(file)));
        }
        return hashes;
    }

    private static Map<String, String> unpacked(Path folder) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Delivered.files(folder)) {
            hashes.put(
                    folder.relativize(file).toString(), hash(Delivered.of(file).bytes()));
        }
        return hashes;
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
