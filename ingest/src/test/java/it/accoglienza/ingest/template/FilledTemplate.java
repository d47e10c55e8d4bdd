package it.accoglienza.ingest.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/** The parts of a template, and the template with rows typed into its first sheet: each cell has the style of its column, as in Excel. */
public final class FilledTemplate {
    static final String ROWS = "xl/worksheets/sheet1.xml";

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern COLUMN = Pattern.compile("<col [^>]*>");

    private FilledTemplate() {}

    /**
     * Fills a template.
     *
     * @param rows cells in the order of the columns: {@code String}, {@code BigDecimal}, {@code LocalDate}, null for an empty one
     */
    public static byte[] of(byte[] template, List<List<@Nullable Object>> rows) throws IOException {
        Map<String, byte[]> parts = parts(template);
        String sheet = text(parts, ROWS);
        StringBuilder xml = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            xml.append(row(rows.get(row), row + 2, styles(sheet)));
        }
        parts.put(ROWS, sheet.replace("</sheetData>", xml + "</sheetData>").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile archive = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                try (InputStream content = archive.getInputStream(part)) {
                    parts.put(part.getName(), content.readAllBytes());
                }
            }
        }
        return parts;
    }

    static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The style of each column of a sheet. */
    private static List<String> styles(String sheet) {
        List<String> styles = new ArrayList<>();
        Matcher columns = COLUMN.matcher(sheet);
        while (columns.find()) {
            styles.add(columns.group().replaceFirst(".* style=\"(\\d+)\".*", "$1"));
        }
        return styles;
    }

    private static String row(List<@Nullable Object> cells, int number, List<String> styles) {
        StringBuilder xml = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value != null) {
                xml.append("<c r=\"%s%d\" s=\"%s\" ".formatted((char) ('A' + column), number, styles.get(column)));
                xml.append(content(value)).append("</c>");
            }
        }
        return xml.append("</row>").toString();
    }

    private static String content(Object value) {
        if (value instanceof LocalDate day) {
            return "><v>%d</v>".formatted(ChronoUnit.DAYS.between(DAY_ZERO, day));
        }
        if (value instanceof BigDecimal number) {
            return "><v>%s</v>".formatted(number.stripTrailingZeros().toPlainString());
        }
        return "t=\"inlineStr\"><is><t>%s</t></is>".formatted(StringEscapeUtils.escapeXml10(value.toString()));
    }
}
