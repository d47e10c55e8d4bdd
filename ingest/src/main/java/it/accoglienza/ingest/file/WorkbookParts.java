package it.accoglienza.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Finds in a workbook what the reader of its rows does not see: the first day of its dates, hidden rows, merged cells, comments. */
final class WorkbookParts {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+[.]xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTS = Pattern.compile(
            "xl/(?:comments[^/]*|comments/[^/]+|threadedComments/[^/]+)[.]xml", Pattern.CASE_INSENSITIVE);
    private static final int MOST_RATIO = 200;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Set<String> marks = new LinkedHashSet<>();
    private final List<List<String>> comments = new ArrayList<>();
    private boolean from1904;

    /**
     * Unpacks the parts and counts their bytes: a small archive can hold gigabytes.
     *
     * @throws FileRefusedException if they are too many or not an archive
     */
    static void requireSize(byte[] bytes) throws FileRefusedException {
        long limit = Math.min(SourceBytes.MAXIMUM_BYTES, Math.max(1 << 20, (long) bytes.length * MOST_RATIO));
        try (ZipFile parts = ZipFile.builder().setByteArray(bytes).get()) {
            long unpacked = 0;
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                unpacked += size(parts.getInputStream(part), limit - unpacked);
                if (unpacked > limit) {
                    throw new FileRefusedException(Issue.file("too_large"));
                }
            }
        } catch (IOException e) {
            throw new FileRefusedException(Issue.file("spreadsheet"));
        }
    }

    /** Counts the bytes of a part up to a limit. */
    private static long size(InputStream part, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (part) {
            for (int read = part.read(buffer); read >= 0 && size <= limit; read = part.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    /**
     * Reads the parts of a workbook.
     *
     * @throws IOException if a part cannot be read
     */
    WorkbookParts(byte[] workbook) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                boolean comment = COMMENTS.matcher(part.getName()).matches();
                if (comment
                        || part.getName().equalsIgnoreCase(WORKBOOK)
                        || SHEET.matcher(part.getName()).matches()) {
                    read(parts.getInputStream(part), comment);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void read(InputStream part, boolean comment) throws XMLStreamException, IOException {
        try (part) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                int event = xml.next();
                if (!comment && event == XMLStreamReader.START_ELEMENT) {
                    mark(xml);
                } else if (comment && event == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
                    comments.add(List.of(xml.getText()));
                    marks.add("comments");
                }
            }
        }
    }

    private void mark(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                if (isTrue(xml, "hidden")) {
                    marks.add("hidden_rows");
                }
            }
            case "mergeCell" -> marks.add("merged_cells");
            case "workbookPr" -> from1904 = isTrue(xml, "date1904");
            default -> {}
        }
    }

    private static boolean isTrue(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** Returns whether dates are numbers of days since 1904, as Excel for Mac wrote them, not since 1900. */
    boolean isFrom1904() {
        return from1904;
    }

    /** Returns the rules {@code hidden_rows}, {@code merged_cells} and {@code comments} if a sheet has them. */
    Set<String> marks() {
        return marks;
    }

    /** Returns the texts of all comments, each a row of one cell. */
    List<List<String>> comments() {
        return comments;
    }
}
