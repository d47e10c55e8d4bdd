package it.accoglienza.transform.fact;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.sql.SqlFile;
import java.util.List;

/**
 * A fact table: an aggregate of silver, one SQL file of the folder {@code facts}.
 *
 * @param sql a query over datasets by their names: the silver rows of the blocks (prefecture and period) that are
 *     computed. A fact of prefectures has the columns {@code prefecture}, {@code period} and {@code month}
 */
public record Fact(String name, Description description, String sql) {

    /** The YAML head of the file. */
    record Description(Localized title, Localized description, List<String> datasets) {}

    /** Reads all facts of the module, in the order of their names. */
    public static List<Fact> declared() {
        return Declarations.in(Fact.class, "facts").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new Fact(file.name(), file.describedAs(Description.class), file.sql()))
                .toList();
    }
}
