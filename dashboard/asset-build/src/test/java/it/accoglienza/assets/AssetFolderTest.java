package it.accoglienza.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssetFolderTest {

    @TempDir
    Path folder;

    @Test
    void aNameChangesWithItsContentAndOldFilesAreDeleted() throws IOException {
        String first = write("one");
        String second = write("two");
        assertThat(second).isNotEqualTo(first).matches("site\\.[0-9a-f]{12}\\.js");
        assertThat(folder).isDirectoryNotContaining("glob:**" + first + "*");
        assertThat(folder.resolve("manifest.properties")).hasContent("site.js=" + second);
        assertThat(folder.resolve(second)).hasContent("two");
        assertThat(folder.resolve(second + ".br")).isNotEmptyFile();
        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(folder.resolve(second + ".gz")))) {
            assertThat(gzip.readAllBytes()).asString(UTF_8).isEqualTo("two");
        }
    }

    @Test
    void fontsAreNotCompressedAgain() throws IOException {
        AssetFolder assets = AssetFolder.in(folder);
        assets.add("font.woff2", new byte[] {1});
        assets.finish();
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(assets.hashedName("font.woff2"), "manifest.properties");
    }

    @Test
    void aNameThatWasNotAddedIsAnError() throws IOException {
        AssetFolder assets = AssetFolder.in(folder);
        assertThatThrownBy(() -> assets.hashedName("font.woff2")).hasMessageContaining("No asset 'font.woff2'");
    }

    private String write(String content) throws IOException {
        AssetFolder assets = AssetFolder.in(folder);
        assets.add("site.js", content.getBytes(UTF_8));
        assets.finish();
        return assets.hashedName("site.js");
    }
}
