package it.accoglienza.dashboard.open.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects SQL conditions joined by {@code AND}, with the values of their placeholders in the same order. */
public final class SqlConditions {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<String> values = new ArrayList<>();

    /** Adds {@code column IN (values)}; an empty list adds nothing. */
    public SqlConditions among(String column, Collection<String> allowed) {
        return allowed.isEmpty() ? this : add(column + " IN (" + placeholders(allowed.size()) + ")", allowed);
    }

    /** Requires that a column with texts joined by {@code ;} contains one of the values; an empty list adds nothing. */
    public SqlConditions containsAny(String column, Collection<String> allowed) {
        return allowed.isEmpty()
                ? this
                : add(
                        "list_has_any(string_split(" + column + ", ';'), [" + placeholders(allowed.size()) + "])",
                        allowed);
    }

    /** Adds a condition with one placeholder; a null value adds nothing. */
    public SqlConditions compare(String condition, @Nullable String value) {
        return value == null ? this : add(condition, List.of(value));
    }

    /** Returns the conditions joined by {@code AND}; {@code true} when there is none. */
    public String where() {
        return String.join(" AND ", conditions);
    }

    /** Returns the values in the order of the placeholders. */
    public List<String> values() {
        return List.copyOf(values);
    }

    private SqlConditions add(String condition, Collection<String> bound) {
        conditions.add(condition);
        values.addAll(bound);
        return this;
    }

    private static String placeholders(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
