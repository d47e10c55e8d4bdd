package it.accoglienza.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Finds in the sheets of a workbook what its rows do not show to their reader: hidden rows and merged cells. */
final class SheetMarks {
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+[.]xml", Pattern.CASE_INSENSITIVE);
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private SheetMarks() {}

    /** Returns the rules {@code hidden_rows} and {@code merged_cells} if a sheet has them. */
    static Set<String> of(byte[] workbook) throws IOException {
        Set<String> marks = new LinkedHashSet<>();
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                if (SHEET.matcher(part.getName()).matches()) {
                    add(parts.getInputStream(part), marks);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return marks;
    }

    private static void add(InputStream sheet, Set<String> marks) throws XMLStreamException, IOException {
        try (sheet) {
            XMLStreamReader xml = XML.createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "row" -> addIf(isTrue(xml.getAttributeValue(null, "hidden")), "hidden_rows", marks);
                        case "mergeCell" -> marks.add("merged_cells");
                        default -> {}
                    }
                }
            }
        }
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static void addIf(boolean present, String rule, Set<String> marks) {
        if (present) {
            marks.add(rule);
        }
    }
}
