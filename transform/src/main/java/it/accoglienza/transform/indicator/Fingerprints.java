package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.transform.sql.EngineSql;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fingerprints of what observations are computed from, beside the deliveries: {@code contracts} (with their code lists),
 * {@code references} (territories and reference figures), {@code declarations} (facts, indicators and the SQL of the engine) and
 * {@code program} (the compiled classes of the module).
 *
 * @param parts the first 16 hexadecimal digits of the SHA-256 of each, by its name
 */
public record Fingerprints(SortedMap<String, String> parts) {
    private static final int DIGITS = 16;

    /** Computes the fingerprints of this program. */
    public static Fingerprints current() {
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("contracts", Declarations.fingerprint(Contracts.class, "contracts", "codes"));
        parts.put("references", Declarations.fingerprint(Contracts.class, "reference"));
        parts.put("declarations", Declarations.fingerprint(Fingerprints.class, "facts", "indicators", "engine"));
        parts.put("program", Declarations.fingerprint(EngineSql.class, "it/accoglienza/transform"));
        parts.replaceAll((name, hash) -> hash.substring(0, DIGITS));
        return new Fingerprints(parts);
    }

    /** Reads the text of fingerprints; a text of another form has no parts. */
    static Fingerprints parse(String text) {
        SortedMap<String, String> parts = new TreeMap<>();
        Arrays.stream(text.split(",", -1))
                .map(part -> part.split("=", -1))
                .filter(part -> part.length == 2)
                .forEach(part -> parts.put(part[0], part[1]));
        return new Fingerprints(parts);
    }

    /** Returns the names of the parts that differ from earlier ones, or that these do not have. */
    public List<String> changedSince(Fingerprints earlier) {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().equals(earlier.parts().get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns {@code contracts=5d41402abc4b2a76,declarations=...}. */
    String text() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(joining(","));
    }
}
