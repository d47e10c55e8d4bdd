package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** Writes the columns to fill in: the format of their cells and a rule for what is typed into them. */
final class RowsSheet {
    private static final int LAST_ROW = Worksheet.MAX_ROWS - 1;

    private final CellStyles styles;
    private final TemplateTexts texts;
    private final FieldNotes notes;
    private final Map<String, Range> lists;

    /**
     * Creates a writer.
     *
     * @param lists the cells with the entries of each code list
     */
    RowsSheet(CellStyles styles, TemplateTexts texts, FieldNotes notes, Map<String, Range> lists) {
        this.styles = styles;
        this.texts = texts;
        this.notes = notes;
        this.lists = lists;
    }

    void write(Contract contract, Worksheet sheet) {
        List<Field> fields = contract.fields();
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            sheet.style(column).format(styles.format(field)).set();
            addRule(field, sheet.range(1, column, LAST_ROW, column));
        }
    }

    /** Refuses other values. The library writes formulas and texts of rules into the XML as they are. */
    private void addRule(Field field, Range cells) {
        String title = texts.text("invalid.title");
        if (field.codes() != null) {
            Range entries = Objects.requireNonNull(lists.get(field.codes()), field.codes());
            cells.validateWithList(entries)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(title)
                    .error(xml(texts.text("invalid.choice")));
            return;
        }
        String first = cells.toString().replaceFirst(":.*", "");
        CellRule.formula(field, first).ifPresent(formula -> cells.validateWithFormula(xml(formula))
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(title)
                .error(xml(texts.text("invalid.value", notes.type(field) + ", " + notes.allowed(field)))));
    }

    private static String xml(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }
}
