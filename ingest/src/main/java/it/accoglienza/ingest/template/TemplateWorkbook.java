package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.TemplateSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The Excel workbook in which a prefecture enters a delivery.
 *
 * <p>The example stands on a sheet of its own: on the sheet to fill in, a row that nobody removes would be loaded.
 */
public final class TemplateWorkbook {
    private final Contracts contracts;
    private final TemplateTexts texts;
    private final CellStyles styles;

    /** Creates a writer of templates in one language. */
    public TemplateWorkbook(Contracts contracts, boolean italian) {
        this.contracts = contracts;
        this.texts = new TemplateTexts(italian);
        this.styles = new CellStyles(texts);
    }

    /**
     * Returns the bytes of the workbook of a dataset.
     *
     * @throws IllegalArgumentException if the Ministry delivers the dataset
     */
    public byte[] bytes(Contract contract) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Accoglienza Aperta", "1.0")) {
            Map<TemplateSheet, Worksheet> sheets = new EnumMap<>(TemplateSheet.class);
            for (TemplateSheet sheet : TemplateSheet.values()) {
                sheets.put(sheet, workbook.newWorksheet(texts.in(sheet.title())));
            }
            write(contract, sheet -> Objects.requireNonNull(sheets.get(sheet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Contract contract, Function<TemplateSheet, Worksheet> sheets) {
        DropDowns choices = new DropDowns(contract, contracts, texts);
        ExampleValues examples = new ExampleValues(contract, choices, texts);
        FieldNotes notes = new FieldNotes(contract, contracts, texts);
        Map<String, Range> lists =
                new CodesSheet(styles, texts).write(contract, choices, sheets.apply(TemplateSheet.CODES));
        Worksheet rows = sheets.apply(TemplateSheet.ROWS);
        styles.headers(rows, contract.fields(), choices);
        new RowsSheet(styles, texts, notes, lists).write(contract, rows);
        new NotesSheet(styles, texts, notes).write(contract, examples, sheets.apply(TemplateSheet.NOTES));
        Worksheet example = sheets.apply(TemplateSheet.EXAMPLE);
        styles.headers(example, contract.fields(), choices);
        writeExample(contract.fields(), examples, example);
    }

    /** Writes one row with the required columns; the sheet of notes has an example of the other ones. */
    private void writeExample(List<Field> fields, ExampleValues examples, Worksheet sheet) {
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            if (field.rules().required()) {
                styles.value(sheet, 1, column, field, examples.value(field));
            }
        }
    }
}
