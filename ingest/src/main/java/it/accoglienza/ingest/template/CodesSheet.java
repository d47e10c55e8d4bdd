package it.accoglienza.ingest.template;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.template.DropDown.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheet of codes: the code lists of a contract one below the other, one code per row. */
final class CodesSheet {
    private static final int CHOICE = 1;
    private static final int WIDTH = 40;

    private final CellStyles styles;
    private final TemplateTexts texts;

    CodesSheet(CellStyles styles, TemplateTexts texts) {
        this.styles = styles;
        this.texts = texts;
    }

    /** Returns the cells with the entries of each code list, to which the drop-downs refer. */
    Map<String, Range> write(Contract contract, DropDowns choices, Worksheet sheet) {
        List<String> headings = List.of("columns", "choice", "code", "label_it", "label_en");
        for (int column = 0; column < headings.size(); column++) {
            styles.heading(sheet, 0, column, texts.text("column." + headings.get(column)), WIDTH);
        }
        Map<String, Range> lists = new HashMap<>();
        int row = 1;
        for (DropDown list : choices.all()) {
            int first = row;
            for (Entry entry : list.entries()) {
                write(headers(contract, list.list()), entry, sheet, row++);
            }
            lists.put(list.list(), sheet.range(first, CHOICE, row - 1, CHOICE));
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, row - 1, headings.size() - 1);
        return lists;
    }

    private static String headers(Contract contract, String list) {
        return contract.fields().stream()
                .filter(field -> list.equals(field.codes()))
                .map(Field::header)
                .collect(joining(", "));
    }

    private void write(String headers, Entry entry, Worksheet sheet, int row) {
        styles.text(sheet, row, 0, headers);
        styles.text(sheet, row, CHOICE, entry.text());
        styles.text(sheet, row, 2, entry.code().code());
        styles.text(sheet, row, 3, entry.code().label().it());
        styles.text(sheet, row, 4, entry.code().label().en());
    }
}
