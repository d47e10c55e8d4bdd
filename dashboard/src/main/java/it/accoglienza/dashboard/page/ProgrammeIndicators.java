package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The national indicators of a project's areas of work, declared in {@code programmes.properties}. */
final class ProgrammeIndicators {
    private static final String FILE = "/programmes.properties";
    private static final Properties DECLARED = declared();

    private ProgrammeIndicators() {}

    /** Returns the declared indicators that the release contains; an empty list for a project that is not declared. */
    static List<Indicator> indicators(String project, ReleaseSnapshot snapshot) {
        return Stream.of(DECLARED.getProperty(project, "").split("\\s+"))
                .flatMap(id -> snapshot.indicators().stream()
                        .filter(indicator -> indicator.id().equals(id)))
                .toList();
    }

    private static Properties declared() {
        Properties declared = new Properties();
        try (InputStream file = Objects.requireNonNull(ProgrammeIndicators.class.getResourceAsStream(FILE), FILE);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            declared.load(text);
            return declared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
