package it.accoglienza.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings and compression of files as offices save them. */
final class SourceTextTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "città;perché\nForlì;così è – 5 €\n";

    @TempDir
    private Path folder;

    @Test
    void utf8IsReadWithAndWithoutByteOrderMark() throws Exception {
        assertThat(read("a.csv", TEXT.getBytes(UTF_8)).charset()).isEqualTo("UTF-8");
        SourceText marked = read("b.csv", ("\uFEFF" + TEXT).getBytes(UTF_8));
        assertThat(marked.text()).isEqualTo(TEXT);
    }

    @Test
    void windows1252IsDetected() throws Exception {
        SourceText source = read("a.csv", TEXT.getBytes(WINDOWS));
        assertThat(source.charset()).isEqualTo("windows-1252");
        assertThat(source.text()).isEqualTo(TEXT);
    }

    @Test
    void aCompressedFileHasTheTextAndTheHashOfThePlainOne() throws Exception {
        assertThat(read("a.csv.gz", gzipped(TEXT))).isEqualTo(read("a.csv", TEXT.getBytes(UTF_8)));
    }

    @Test
    void otherAndMixedEncodingsAreRefused() {
        assertRefused("encoding", "a.csv", TEXT.getBytes(UTF_16LE));
        byte[] cut = TEXT.getBytes(UTF_16);
        assertRefused("encoding", "b.csv", Arrays.copyOf(cut, cut.length - 1));
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(TEXT.getBytes(UTF_8));
        mixed.writeBytes(TEXT.getBytes(WINDOWS));
        assertRefused("encoding", "c.csv", mixed.toByteArray());
    }

    @Test
    void utf16IsReadWithAByteOrderMark() throws Exception {
        assertThat(read("a.csv", TEXT.getBytes(UTF_16)).text()).isEqualTo(TEXT); // the mark FE FF
        SourceText little = read("b.csv", ("\uFEFF" + TEXT).getBytes(UTF_16LE));
        assertThat(little.text()).isEqualTo(TEXT);
        assertThat(little.charset()).isEqualTo("UTF-16");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><table><tr><td>prefettura, MARKUP",
        "'\uFEFF \n<!DOCTYPE html>', MARKUP",
        "<?xml version=\"1.0\"?><Workbook>, MARKUP",
        "%PDF-1.7, PDF",
        "PK\u0003\u0004__________________________mimetypeapplication/vnd.oasis.opendocument.spreadsheet, OPEN_DOCUMENT"
    })
    void aFileOfAnotherFormatIsNamedWhateverItsName(String content, String format) {
        assertRefused("other_format:" + format, "a.csv", content.getBytes(UTF_8));
        assertRefused("other_format:" + format, "a.xlsx", content.getBytes(UTF_8));
    }

    @Test
    void aSignedFileIsNamed() {
        assertRefused(
                "other_format:SIGNED", "a.xlsx", HexFormat.of().parseHex("3082012306092A864886F70D010702A0820114"));
    }

    @Test
    void anOldWorkbookIsNamed() {
        byte[] workbook = HexFormat.of().parseHex("D0CF11E0A1B11AE100000000");
        assertRefused("other_format:OLE", "a.xlsx", workbook);
        assertRefused("other_format:OLE", "b.csv", workbook);
    }

    @Test
    void aTruncatedAndAnInvalidGzipFileAreRefused() throws IOException {
        byte[] whole = gzipped(TEXT);
        assertRefused("truncated", "a.csv.gz", Arrays.copyOf(whole, whole.length - 9));
        assertRefused("truncated", "b.csv.gz", TEXT.getBytes(UTF_8));
    }

    @Test
    void anEmptyFileIsRefusedPlainOrCompressed() throws IOException {
        assertRefused("empty", "a.csv", new byte[0]);
        assertRefused("empty", "b.csv.gz", new byte[0]);
        assertRefused("empty", "c.csv.gz", gzipped(""));
    }

    @Test
    void aFileIsStoredCompressedAndOneThatWasCompressedAsSent() throws Exception {
        byte[] text = TEXT.getBytes(UTF_8);
        assertThat(SourceBytes.ofPacked(bytes("a.csv", text).packed()).plain()).isEqualTo(text);
        byte[] sent = gzipped(TEXT);
        assertThat(bytes("a.csv.gz", sent).packed()).isEqualTo(sent);
    }

    private SourceText read(String file, byte[] bytes) throws IOException, FileRefusedException {
        return SourceText.of(bytes(file, bytes));
    }

    private SourceBytes bytes(String file, byte[] bytes) throws IOException, FileRefusedException {
        Path path = Files.write(folder.resolve(file), bytes);
        return SourceBytes.of(new LandedFile(file, path.toUri().toString(), bytes.length, 0), new Configuration());
    }

    private void assertRefused(String rule, String file, byte[] bytes) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> read(file, bytes))
                .asInstanceOf(type(FileRefusedException.class))
                .extracting(FileRefusedException::issues, as(list(Issue.class)))
                .containsExactly(Issue.file(rule));
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
