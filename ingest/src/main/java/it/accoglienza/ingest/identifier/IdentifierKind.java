package it.accoglienza.ingest.identifier;

/** What may point straight at a person, and how often it must be met before the whole file is refused. */
public enum IdentifierKind {
    TAX_CODE("codice fiscale", "tax code", true),
    RESIDENCE_PERMIT("numero di permesso di soggiorno", "residence permit number", true),
    EMAIL("indirizzo e-mail", "e-mail address", true),
    IBAN("IBAN", "IBAN", true),
    FULL_DATE("data che può essere di nascita", "date that may be of birth", true),
    HASH("impronta o hash", "hash", true),
    COORDINATES("coordinate geografiche precise", "precise coordinates", true),
    PHONE("numero di telefono", "telephone number", false),
    TAX_NUMBER("codice fiscale numerico o partita IVA", "numeric tax code or VAT number", false),
    COLUMN_NAME("colonna che annuncia un dato identificativo", "column that announces an identifier", true);

    private static final long UNCERTAIN_HITS = 3;
    private static final long UNCERTAIN_ROWS = 1000;

    private final String it;
    private final String en;
    private final boolean certain;

    IdentifierKind(String it, String en, boolean certain) {
        this.it = it;
        this.en = en;
        this.certain = certain;
    }

    public String it() {
        return it;
    }

    public String en() {
        return en;
    }

    /** One hit of a certain kind refuses the file; one that other numbers resemble does from 3 hits or 0.1 % of the rows. */
    boolean refuses(long hits, long rows) {
        return certain ? hits > 0 : hits >= UNCERTAIN_HITS || (hits > 0 && hits * UNCERTAIN_ROWS >= rows);
    }
}
