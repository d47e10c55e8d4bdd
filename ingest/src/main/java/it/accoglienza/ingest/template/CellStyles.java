package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The formats, widths and headers of columns, the same on every sheet of a template. */
final class CellStyles {
    /** The format of text: Excel leaves codes like {@code 01} and {@code 2024-03} as they are typed. */
    static final String TEXT = "@";

    private static final String REQUIRED = "FFF2CC";
    private static final String OPTIONAL = "E7E6E6";
    private static final int NARROWEST = 12;
    private static final int WIDEST = 44;
    private static final int MARGIN = 4;

    private final String date;

    CellStyles(TemplateTexts texts) {
        this.date = texts.italian() ? "dd/mm/yyyy" : "yyyy-mm-dd";
    }

    String format(Field field) {
        return switch (field.type()) {
            case STRING, YEARMONTH -> TEXT;
            case DATE -> date;
            case INTEGER -> "#,##0";
            case NUMBER -> "#,##0." + "0".repeat(field.decimals());
        };
    }

    /** Writes the headers of fields into the first row, which stays in view. */
    void headers(Worksheet sheet, List<Field> fields, DropDowns choices) {
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            sheet.value(0, column, field.header());
            heading(sheet, 0, column, field.rules().required() ? REQUIRED : OPTIONAL);
            int longest = Math.max(field.header().length(), choices.longest(field));
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, longest + MARGIN)));
        }
        sheet.freezePane(0, 1);
    }

    /** Writes a heading of a table. */
    void heading(Worksheet sheet, int row, int column, String text, int width) {
        sheet.value(row, column, text);
        heading(sheet, row, column, OPTIONAL);
        sheet.width(column, width);
    }

    private static void heading(Worksheet sheet, int row, int column, String colour) {
        sheet.style(row, column)
                .bold()
                .fillColor(colour)
                .verticalAlignment("top")
                .set();
    }

    /** Writes a value of a field: a {@code String}, {@code BigDecimal} or {@code LocalDate}. */
    void value(Worksheet sheet, int row, int column, Field field, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else {
            sheet.value(row, column, value.toString());
        }
        sheet.style(row, column)
                .format(format(field))
                .horizontalAlignment("left")
                .verticalAlignment("top")
                .set();
    }

    /** Writes a text that may need several lines. */
    void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column)
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }
}
