package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample as an output of the generator and a part of the national sample. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder
final class CommittedSampleTest {
    private static final int MOST_FILES = 1_500;
    private static final long MOST_BYTES = 3_000_000;

    /** The options that give the committed sample, as its README has them. */
    private static final String OPTIONS =
            "--prefectures BL,BT,PD,PG,RM,RO,TR,TV,VE,VI --monthly-since 2024-10 --gzip-above 65536";

    @TempDir
    Path folder;

    @Test
    void theCommittedSampleEqualsTheGeneratorsOutput() throws Exception {
        String target = folder.resolve("sample").toString();
        assertThat(GenerateCommand.commandLine().execute((OPTIONS + " --to " + target).split(" ", -1)))
                .isZero();
        Path sample = folder.resolve("sample");
        assertThat(FileHashes.of(sample))
                .containsOnlyKeys(FileHashes.of(Delivered.COMMITTED).keySet());
        assertThat(FileHashes.ofText(sample)).isEqualTo(FileHashes.ofText(Delivered.COMMITTED));
        assertThat(Path.of("README.md")).content().contains("./accoglienza generate " + OPTIONS);
    }

    @Test
    void theCommittedSampleHasTheTextOfTheNationalSample() throws Exception {
        Map<String, String> national = FileHashes.ofText(Delivered.national());
        assertThat(FileHashes.ofText(Delivered.COMMITTED))
                .hasSizeGreaterThan(1_000)
                .allSatisfy((file, hash) -> assertThat(hash).as(file).isEqualTo(national.get(file)));
    }

    @Test
    void theCommittedSampleIsSmall() throws Exception {
        List<Path> files = Delivered.files(Delivered.COMMITTED);
        assertThat(files).hasSizeLessThanOrEqualTo(MOST_FILES);
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        assertThat(size).isLessThanOrEqualTo(MOST_BYTES);
    }
}
