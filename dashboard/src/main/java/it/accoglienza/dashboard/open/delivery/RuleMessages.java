package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.RowMappers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The messages of the rules of a release: those of the code list {@code rule} and those of the table {@code checks}. */
public final class RuleMessages {
    private final Map<String, Localized> rules;
    private final Map<String, Localized> checks = new HashMap<>();

    /** Reads the messages of a release. */
    public RuleMessages(ReleaseSnapshot release) {
        this.rules = release.codeLists().contains("rule") ? release.codes("rule") : Map.of();
        record Check(String name, Localized message) {}
        release.queries()
                .all(
                        "SELECT * FROM checks",
                        List.of(),
                        row -> new Check(
                                row.getString("dataset") + "/" + row.getString("rule"),
                                RowMappers.text(row, "message")))
                .forEach(each -> checks.put(each.name(), each.message()));
    }

    /** Returns the message of a rule or of a check of the dataset, or the name of the rule if no message is published. */
    public Localized message(String dataset, String rule) {
        Localized common = rules.get(rule);
        return common == null ? checks.getOrDefault(dataset + "/" + rule, new Localized(rule, rule)) : common;
    }
}
