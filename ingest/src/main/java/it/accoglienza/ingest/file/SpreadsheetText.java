package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Turns the first sheet of an Excel workbook (xlsx) into CSV text, one line for each row of the sheet: values, not their
 * display; dates in ISO notation; of formulas the stored results.
 */
final class SpreadsheetText {
    private static final Pattern NOT_A_DATE_PART =
            Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.|_.|AM/PM|A/P", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_PART = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_PART = Pattern.compile("[dy]|(?<![hs:.m])m++(?![:.]s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:E[+-]?\\d{1,3})?", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int DIGITS = 15; // the precision of numbers in Excel

    private final boolean from1904;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text);

    private int filledRows;
    private int withoutResult;
    private int firstWithoutResult;
    private int width;

    private SpreadsheetText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Returns whether bytes begin like a workbook. */
    static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * Reads a workbook.
     *
     * @param remarks receives a remark if the first sheet has no rows below a header, if another sheet has cells that is not
     *     one of a template, and if rows are hidden or cells merged
     * @throws FileRefusedException if it is too large, cannot be read, a formula has no result, the rows are in another sheet, or another sheet or a comment has a direct identifier
     */
    static String of(byte[] bytes, List<Issue> remarks) throws FileRefusedException {
        WorkbookParts.requireSize(bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            WorkbookParts parts = new WorkbookParts(bytes);
            SpreadsheetText converted = new SpreadsheetText(parts.isFrom1904());
            List<Sheet> sheets = workbook.getSheets().toList();
            Sheet first = firstWithCells(sheets);
            converted.add(first);
            if (converted.withoutResult > 0) {
                throw new FileRefusedException(
                        new Issue("formula_result", "", converted.firstWithoutResult, converted.withoutResult));
            }
            boolean rowsElsewhere =
                    scan(sheets.stream().filter(sheet -> sheet != first).toList(), parts.isFrom1904(), remarks);
            OtherSheets.requireNoIdentifier(parts.comments(), "comment_identifier");
            parts.marks().forEach(mark -> remarks.add(Issue.file(mark)));
            if (converted.filledRows <= 1) {
                if (rowsElsewhere) {
                    throw new FileRefusedException(Issue.file("rows_elsewhere"));
                }
                remarks.add(Issue.file("no_rows"));
            }
            converted.csv.flush();
            return converted.text.toString();
        } catch (IOException | ExcelReaderException e) {
            throw new FileRefusedException(Issue.file("spreadsheet"));
        }
    }

    /** The first sheet with a cell: a new workbook of some programs begins with an empty one. */
    private static Sheet firstWithCells(List<Sheet> sheets) throws IOException {
        for (Sheet sheet : sheets) {
            try (Stream<Row> rows = sheet.openStream()) {
                if (rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent())) {
                    return sheet;
                }
            }
        }
        return sheets.get(0);
    }

    /**
     * Reads the sheets beside the first, and remarks on one that is not of a template and has cells. Returns whether one has the
     * rows that the first may lack.
     */
    private static boolean scan(List<Sheet> sheets, boolean from1904, List<Issue> remarks)
            throws IOException, FileRefusedException {
        boolean others = false;
        boolean filled = false;
        for (Sheet sheet : sheets) {
            List<List<String>> rows = new SpreadsheetText(from1904).rows(sheet);
            OtherSheets.requireNoIdentifier(rows, "sheet_identifier");
            long texts = rows.stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                    .count();
            others |= texts > 0 && !TemplateSheet.isBesideRows(sheet.getName());
            filled |= texts > TemplateSheet.rowsWithoutData(sheet.getName());
        }
        if (others) {
            remarks.add(Issue.file("other_sheets"));
        }
        return filled;
    }

    private List<List<String>> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(this::cells).toList();
        }
    }

    private void add(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            int[] line = {1};
            rows.forEach(row -> {
                for (; line[0] < row.getRowNum(); line[0]++) {
                    csv.writeRecord(List.of()); // keeps the numbers of lines those of the sheet
                }
                List<String> cells = cells(row);
                csv.writeRecord(cells);
                if (row.stream().anyMatch(SpreadsheetText::isWithoutResult)) {
                    firstWithoutResult = withoutResult == 0 ? row.getRowNum() : firstWithoutResult;
                    withoutResult++;
                }
                filledRows += cells.stream().allMatch(String::isBlank) ? 0 : 1;
                line[0]++;
            });
        }
    }

    /** Returns as many cells as the widest row above has: a workbook does not store empty cells at the end of a row. */
    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(this::text).orElse(""));
        }
        width = Math.max(width, cells.size());
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    /** Returns whether a formula has no stored result, as in workbooks that are not saved by a spreadsheet program. */
    private static boolean isWithoutResult(@Nullable Cell cell) {
        return cell != null && cell.getFormula() != null && cell.getRawValue() == null;
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> oneLine(cell.getText());
            case NUMBER, FORMULA -> raw == null ? "" : NUMBER.matcher(raw).matches() ? number(cell, raw) : oneLine(raw);
            case BOOLEAN, ERROR -> raw == null ? "" : raw;
        };
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    private String number(Cell cell, String raw) {
        BigDecimal number = new BigDecimal(raw).round(new MathContext(DIGITS)).stripTrailingZeros();
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        if (ELAPSED.matcher(format).find()
                || (isDate(format) && !DAY_PART.matcher(bare(format)).find())) {
            return time(number);
        }
        if (isDate(format)) {
            return date(number);
        }
        if (bare(format).indexOf('%') >= 0) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        // A third decimal would look like a group of thousands.
        return (number.scale() == 3 ? number.setScale(4) : number).toPlainString();
    }

    private static boolean isDate(String format) {
        return DATE_PART.matcher(bare(format)).find();
    }

    private static String bare(String format) {
        return NOT_A_DATE_PART.matcher(format).replaceAll("");
    }

    /** A duration or a time of day, a share of a day: {@code 36:30}. */
    private static String time(BigDecimal days) {
        long minutes = Math.round(days.doubleValue() * 24 * 60);
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** A date is a number of days since the day before the first one, with an error of the first spreadsheets in 1900. */
    private String date(BigDecimal days) {
        LocalDateTime first = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        long seconds = Math.round(days.doubleValue() * 86_400);
        LocalDateTime time = first.plusSeconds(seconds);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.format(WITH_TIME);
    }
}
