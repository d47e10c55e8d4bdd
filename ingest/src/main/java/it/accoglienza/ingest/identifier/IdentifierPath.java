package it.accoglienza.ingest.identifier;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects direct identifiers in the path of a delivered file. Such a path must not be reported. */
public final class IdentifierPath {
    private static final Pattern EXTENSIONS = Pattern.compile("(?i)(?:\\.(?:csv|tsv|txt|xlsx?|ods|gz|zip))+$");

    private IdentifierPath() {}

    /** Returns the kinds of identifiers in the names of a file and its folders. A date is not one of them. */
    public static Set<IdentifierKind> in(String path) {
        Set<IdentifierKind> found = EnumSet.noneOf(IdentifierKind.class);
        for (String name : EXTENSIONS.matcher(path).replaceAll("").split("/", -1)) {
            found.addAll(IdentifierDetector.in(name));
            if (TaxCode.hasForm(name)) {
                found.add(IdentifierKind.TAX_CODE);
            }
        }
        return found;
    }
}
