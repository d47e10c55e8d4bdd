package it.accoglienza.dashboard.open;

import it.accoglienza.dashboard.open.database.QueryRunner;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The code lists of a release, in memory.
 *
 * @param lists labels by list and code, in the order of the table {@code codes}
 */
record CodeLists(Map<String, Map<String, Localized>> lists) {

    private record Code(String list, String code, Localized label) {}

    /** Reads the table {@code codes}. */
    static CodeLists read(QueryRunner queries) {
        Map<String, Map<String, Localized>> lists = new LinkedHashMap<>();
        queries.all(
                        "SELECT * FROM codes ORDER BY code_list, position",
                        List.of(),
                        row -> new Code(
                                row.getString("code_list"), row.getString("code"), RowMappers.text(row, "label")))
                .forEach(each -> lists.computeIfAbsent(each.list(), list -> new LinkedHashMap<>())
                        .put(each.code(), each.label()));
        lists.replaceAll((list, labels) -> Collections.unmodifiableMap(labels));
        return new CodeLists(Collections.unmodifiableMap(lists));
    }

    Map<String, Localized> labels(String list) {
        Map<String, Localized> labels = lists.get(list);
        if (labels == null) {
            throw new UnknownNameException("code list", list, lists.keySet());
        }
        return labels;
    }

    Localized label(String list, String code) {
        return lists.getOrDefault(list, Map.of()).getOrDefault(code, new Localized(code, code));
    }

    Collection<String> names() {
        return lists.keySet();
    }
}
