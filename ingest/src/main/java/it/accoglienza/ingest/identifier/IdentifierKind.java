package it.accoglienza.ingest.identifier;

/** A kind of direct identifier, with its name in both languages and the number of hits that refuses a file. */
public enum IdentifierKind {
    TAX_CODE("codice fiscale", "tax code", true),
    RESIDENCE_PERMIT("numero di permesso di soggiorno", "residence permit number", true),
    EMAIL("indirizzo e-mail", "e-mail address", true),
    IBAN("IBAN", "IBAN", true),
    FULL_DATE("possibile data di nascita", "possible date of birth", true),
    OLD_EVENT(
            "data di oltre 10 anni prima del periodo, possibile data di nascita",
            "date over 10 years before the period, possible date of birth",
            true),
    HASH("impronta (hash)", "hash", true),
    COORDINATES("coordinate geografiche precise", "precise coordinates", true),
    PHONE("numero di telefono", "telephone number", false),
    TAX_NUMBER("codice fiscale numerico o partita IVA", "numeric tax code or VAT number", false),
    PSEUDONYM_FORM("pseudonimo non conforme al formato", "pseudonym not of the declared form", true),
    PSEUDONYM_NAMES(
            "pseudonimi in gran parte senza cifre, forse nomi",
            "pseudonyms mostly without digits, possibly names",
            true),
    COLUMN_NAME("nome di colonna che indica un dato identificativo", "column name that indicates an identifier", true),
    NOTES_COLUMN("colonna di note libere", "column of free notes", true);

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

    /** Returns the Italian name. */
    public String it() {
        return it;
    }

    /** Returns the English name. */
    public String en() {
        return en;
    }

    /** Returns whether one hit refuses a file. */
    boolean isCertain() {
        return certain;
    }

    /** A certain kind refuses with one hit; an uncertain one, which other numbers resemble, with 3 hits or 0.1 % of the rows. */
    boolean refuses(long hits, long rows) {
        return certain ? hits > 0 : hits >= UNCERTAIN_HITS || (hits > 0 && hits * UNCERTAIN_ROWS >= rows);
    }
}
