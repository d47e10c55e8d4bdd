package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Localized;
import java.util.Arrays;

/** The sheets of a template for deliveries, in their order. Only the first one is read as a delivery. */
public enum TemplateSheet {
    ROWS("Dati", "Data"),
    NOTES("Istruzioni", "Instructions"),
    EXAMPLE("Esempio", "Example"),
    CODES("Codici", "Codes");

    private final String it;
    private final String en;

    TemplateSheet(String it, String en) {
        this.it = it;
        this.en = en;
    }

    /** Returns the name of the sheet in both languages. */
    public Localized title() {
        return new Localized(it, en);
    }

    /** Returns the number of rows up to which a sheet of this name holds no data: a header, in a template more. */
    static long rowsWithoutData(String name) {
        if (name.equals(EXAMPLE.it) || name.equals(EXAMPLE.en)) {
            return 2; // a header and a row
        }
        return isBesideRows(name) ? Long.MAX_VALUE : 1;
    }

    /** Returns whether a name is that of a sheet that stands in every template beside its rows. */
    static boolean isBesideRows(String name) {
        return Arrays.stream(values())
                .filter(sheet -> sheet != ROWS)
                .anyMatch(sheet -> name.equals(sheet.it) || name.equals(sheet.en));
    }
}
