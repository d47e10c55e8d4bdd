package it.accoglienza.transform.fact;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.sql.SqlFile;
import java.util.List;
import java.util.Objects;

/**
 * A fact table: an aggregate of silver, or of other facts, one SQL file of the folder {@code facts}.
 *
 * @param sql a query over datasets by their names: the silver rows of the blocks (prefecture and period) that are
 *     computed. A fact of prefectures has the columns {@code prefecture}, {@code period} and {@code month}. A derived fact
 *     is a query over {@code from} and covers several periods
 */
public record Fact(String name, Description description, String sql) {

    /**
     * The YAML head of the file.
     *
     * @param datasets the datasets from whose rows it is computed
     * @param from the facts and views from which a derived fact is computed; empty if it is computed from silver
     */
    record Description(Localized title, Localized description, List<String> datasets, List<String> from) {
        public Description {
            from = Objects.requireNonNullElse(from, List.of());
        }
    }

    /** Returns the facts and views from which it is computed; empty if it is computed from silver. */
    public List<String> from() {
        return description.from();
    }

    /** Returns true if it is computed from other facts or views. */
    public boolean derived() {
        return !from().isEmpty();
    }

    /** Reads all facts of the module, in the order of their names. */
    public static List<Fact> declared() {
        return Declarations.in(Fact.class, "facts").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new Fact(file.name(), file.describedAs(Description.class), file.sql()))
                .toList();
    }
}
