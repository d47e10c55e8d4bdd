package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's Markdown documents. */
final class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            return files
                    .filter(file -> file.toString().endsWith(".md") && !file.toString().contains("target"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkLeadsToAFile(Path document) throws IOException {
        List<String> broken = LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();
        assertThat(broken).as(document.toString()).isEmpty();
    }
}
