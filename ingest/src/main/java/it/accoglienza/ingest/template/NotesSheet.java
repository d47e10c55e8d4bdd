package it.accoglienza.ingest.template;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.TemplateSheet;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheet of notes: how to deliver the dataset, and one row for each column. */
final class NotesSheet {
    private static final List<String> HEADINGS =
            List.of("header", "title", "type", "required", "unit", "allowed", "rules", "sensitivity", "example");
    private static final List<Integer> WIDTHS = List.of(28, 34, 24, 14, 18, 44, 70, 34, 24);

    private final CellStyles styles;
    private final TemplateTexts texts;
    private final FieldNotes notes;

    NotesSheet(CellStyles styles, TemplateTexts texts, FieldNotes notes) {
        this.styles = styles;
        this.texts = texts;
        this.notes = notes;
    }

    void write(Contract contract, ExampleValues examples, Worksheet sheet) {
        int row = 0;
        sheet.value(row, 0, texts.in(contract.title()));
        sheet.style(row, 0).bold().fontSize(14).set();
        for (String line : introduction(contract, examples)) {
            sheet.value(++row, 0, line);
        }
        row += 2;
        for (int column = 0; column < HEADINGS.size(); column++) {
            styles.heading(sheet, row, column, texts.text("column." + HEADINGS.get(column)), WIDTHS.get(column));
        }
        for (Field field : contract.fields()) {
            write(field, examples.value(field), sheet, ++row);
        }
    }

    private List<String> introduction(Contract contract, ExampleValues examples) {
        String key = contract.primaryKey().stream()
                .map(name -> contract.field(name).header())
                .collect(joining(", "));
        return List.of(
                texts.in(contract.description()),
                "",
                texts.text("use", texts.in(TemplateSheet.ROWS.title())),
                texts.text("colours"),
                texts.text("file", contract.name(), examples.prefecture(), examples.period()),
                texts.text("key", key),
                texts.text("none"),
                texts.text("identifiers"));
    }

    private void write(Field field, Object example, Worksheet sheet, int row) {
        List<String> texts = List.of(
                field.header(),
                this.texts.in(field.title()),
                notes.type(field),
                notes.required(field),
                notes.unit(field),
                notes.allowed(field),
                notes.rules(field),
                notes.sensitivity(field));
        for (int column = 0; column < texts.size(); column++) {
            styles.text(sheet, row, column, texts.get(column));
        }
        styles.value(sheet, row, texts.size(), field, example);
    }
}
