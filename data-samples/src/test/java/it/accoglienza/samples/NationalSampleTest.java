package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.samples.register.AttendanceExtent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the national sample is generated, on one month of one prefecture. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder, BeforeEach the sample's
final class NationalSampleTest {
    private final Sample sample = new Sample(0.001, 1, 1, AttendanceExtent.NONE);
    private final SampleSelection ofPadova = SampleSelection.everything().withPrefectures(List.of("PD"));
    private final List<String> messages = new ArrayList<>();

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void nameTheTarget() {
        target = folder.resolve("warehouse/sample-deliveries");
    }

    @Test
    void aMissingSampleIsGeneratedWithMessages() throws IOException {
        generate();
        assertThat(target.resolve("stays/PD")).isNotEmptyDirectory();
        assertThat(target.resolve(NationalSample.MARKER)).exists();
        assertThat(messages.get(0)).contains("fictional deliveries", target.toString());
        assertThat(messages).last().asString().contains("106 of 106 prefectures");
    }

    @Test
    void aCompleteSampleIsLeftAsItIs() throws IOException {
        generate();
        Path file = Delivered.files(target.resolve("stays/PD")).get(0);
        Files.delete(file);
        messages.clear();
        generate();
        assertThat(file).doesNotExist();
        assertThat(messages).isEmpty();
    }

    @Test
    void anInterruptedGenerationIsDeletedAndStartedAgain() throws IOException {
        Path leftover = target.resolve("stays/PD/2001-01.csv");
        Files.createDirectories(leftover.getParent());
        Files.writeString(leftover, "half a li");
        generate();
        assertThat(leftover).doesNotExist();
        assertThat(target.resolve("stays/PD")).isNotEmptyDirectory();
        assertThat(target.resolve(NationalSample.MARKER)).exists();
    }

    private void generate() throws IOException {
        NationalSample.generate(sample, ofPadova, target, messages::add);
    }
}
