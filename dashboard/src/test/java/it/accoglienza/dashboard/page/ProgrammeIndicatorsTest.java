package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.release.OpenLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Compares {@code programmes.properties} with the release of the sample. */
final class ProgrammeIndicatorsTest {

    @Test
    void everyProjectHasIndicatorsAndEachOfThemIsInTheRelease() throws IOException {
        Properties declared = new Properties();
        try (InputStream file = ProgrammeIndicatorsTest.class.getResourceAsStream("/programmes.properties")) {
            declared.load(file);
        }
        try (OpenLayer sample = OpenLayer.at(Path.of("../data-samples/open"));
                ReleaseSnapshot snapshot = sample.current()) {
            assertThat(new ProjectReader(snapshot).all())
                    .extracting(Project::code)
                    .hasSize(5);
            for (Project project : new ProjectReader(snapshot).all()) {
                List<String> ids =
                        List.of(declared.getProperty(project.code(), "missing").split("\\s+"));
                assertThat(ProgrammeIndicators.indicators(project.code(), snapshot))
                        .extracting(Indicator::id)
                        .containsExactlyElementsOf(ids);
            }
            assertThat(ProgrammeIndicators.indicators("NOBODY", snapshot)).isEmpty();
        }
    }
}
