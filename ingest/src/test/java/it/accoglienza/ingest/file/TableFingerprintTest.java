package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** The fingerprint of tables without their first column. */
final class TableFingerprintTest {

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfRowsAndThePeriod(@ForAll @NotEmpty List<@Size(3) List<String>> rows) {
        List<List<String>> later = new ArrayList<>();
        rows.forEach(row -> later.add(List.of("2024-04", row.get(1), row.get(2))));
        Collections.reverse(later);
        assertThat(of(later)).isEqualTo(of(rows));
    }

    @Property(tries = 200)
    void changesWithACell(@ForAll @NotEmpty List<@Size(3) List<String>> rows) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> first = rows.get(0);
        changed.set(0, List.of(first.get(0), first.get(1), first.get(2) + "x"));
        assertThat(of(changed)).isNotEqualTo(of(rows));
    }

    private static String of(List<List<String>> rows) {
        TableFingerprint fingerprint = new TableFingerprint(0);
        rows.forEach(fingerprint::add);
        return fingerprint.text();
    }
}
