package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Localized;
import java.util.Locale;

/** The consequence of a finding, the gravest first. */
public enum Severity {
    /** No row of the file is accepted. */
    FILE("file non accettato", "file not accepted"),
    /** The rows are rejected, the others accepted. */
    ROWS("righe respinte", "rows rejected"),
    /** The rows are accepted; their figures are to be checked. */
    FLAG("avviso", "flag"),
    /** Nothing is to be corrected. */
    REMARK("nota", "remark");

    private final String it;
    private final String en;

    Severity(String it, String en) {
        this.it = it;
        this.en = en;
    }

    Localized label() {
        return new Localized(it, en);
    }

    /** Returns the name in report files. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
