package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.Published;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The declared aims of programmes, held against the sample's release. */
final class ProgrammesTest {

    @Test
    void everyDeclaredIndicatorIsThereAndEveryProgrammeHasSome() throws IOException {
        Properties declared = new Properties();
        try (InputStream file = ProgrammesTest.class.getResourceAsStream("/programmes.properties")) {
            declared.load(file);
        }
        try (OpenLayer sample = OpenLayer.at(Path.of("../data-samples/open"));
                Published published = sample.current()) {
            assertThat(published.projects().all()).extracting(Project::code).hasSize(5);
            for (Project project : published.projects().all()) {
                List<String> ids =
                        List.of(declared.getProperty(project.code(), "missing").split("\\s+"));
                assertThat(Programmes.indicators(project.code(), published))
                        .extracting(Indicator::id)
                        .containsExactlyElementsOf(ids);
            }
            assertThat(Programmes.indicators("NOBODY", published)).isEmpty();
        }
    }
}
