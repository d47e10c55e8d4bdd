package it.accoglienza.ingest.file.cell;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Field;

/** Declares a field as a contract does. */
final class TestField {
    private TestField() {}

    /**
     * Reads a declaration.
     *
     * @param properties those that matter to a test, {@code type: number, decimals: 1}
     */
    static Field of(String properties) {
        String common = "name: a, header: a, title: testo, title_en: text, sensitivity: none";
        return Declarations.read("test", "{ %s, %s }".formatted(common, properties), Field.class);
    }
}
