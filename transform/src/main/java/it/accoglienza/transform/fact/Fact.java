package it.accoglienza.transform.fact;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.sql.SqlFile;
import java.util.List;

/**
 * A fact table: an aggregate of silver, one SQL file of the folder {@code facts}.
 *
 * @param sql a query in which a dataset's name stands for its silver rows of the blocks (prefecture and period) being
 *     computed; a prefectures' fact has the columns {@code prefecture}, {@code period} and {@code month}
 */
public record Fact(String name, Description description, String sql) {

    /** What the file's first comment says. */
    record Description(Localized title, Localized description, List<String> datasets) {}

    public static List<Fact> declared() {
        return Declarations.in(Fact.class, "facts").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new Fact(file.name(), file.describedAs(Description.class), file.sql()))
                .toList();
    }
}
