package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.CodeList.Code;
import it.accoglienza.ingest.file.cell.CodeText;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a drop-down, one for each code of a list.
 *
 * <p>An entry is the code's label in the template's language: a clerk reads {@code Altro trasferimento}, not {@code transfer}. It is
 * the code where the reader of deliveries does not find the code by the label, because two codes share it.
 */
record DropDown(String list, List<Entry> entries) {
    private static final int LONGEST_UNSORTED = 20;

    /** The text to choose and its code. */
    record Entry(String text, Code code) {}

    /** The entries that prefectures may use in the order of the list; those of a long list by alphabet, because its codes are. */
    static DropDown of(CodeList list, TemplateTexts texts) {
        CodeText reader = CodeText.of(list);
        List<Entry> entries = list.codes().stream()
                .filter(code -> !code.reportsOnly())
                .map(code -> new Entry(text(code, reader, texts), code))
                .toList();
        return new DropDown(list.name(), entries.size() > LONGEST_UNSORTED ? sorted(entries, texts) : entries);
    }

    private static String text(Code code, CodeText reader, TemplateTexts texts) {
        String label = texts.in(code.label());
        return reader.parse(label).filter(code.code()::equals).isPresent() ? label : code.code();
    }

    private static List<Entry> sorted(List<Entry> entries, TemplateTexts texts) {
        Collator collator = Collator.getInstance(texts.locale());
        return entries.stream()
                .sorted(Comparator.comparing(Entry::text, collator))
                .toList();
    }

    /** Returns the entry of a code. */
    String text(String code) {
        return entries.stream()
                .filter(entry -> entry.code().code().equals(code))
                .map(Entry::text)
                .findFirst()
                .orElseThrow();
    }
}
