package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset is: one YAML file in the words of Frictionless Table Schema.
 *
 * @param primaryKey the columns whose values together occur once in silver
 * @param foreignKeys columns whose values together must occur in another dataset
 * @param layouts the forms in which a national source is published, the fuller form first; none for a prefecture's
 */
public record Contract(
        String name,
        Localized title,
        Localized description,
        Delivered delivered,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<Field> fields,
        List<Check> checks,
        List<Layout> layouts)
        implements Serializable {
    private static final int USUAL_DUE_DAYS = 30;

    /**
     * Who delivers it, how often, and of whom it is expected.
     *
     * @param expected of all where nothing is said
     * @param dueDays how many days after a period's end a delivery is due, 30 where nothing is said
     * @param unchanged whether it is usual that a table says what the one before it said
     */
    public record Delivered(
            By by,
            Every every,
            @Nullable Expected expected,
            @JsonProperty("due_days") @Nullable Integer dueDays,
            boolean unchanged)
            implements Serializable {}

    /** Which prefectures should deliver. */
    public enum Expected {
        /** Every prefecture in every period. */
        @JsonProperty("all")
        ALL,
        /** Those that have the thing at all: from a prefecture's first delivery to its last. */
        @JsonProperty("concerned")
        CONCERNED
    }

    /** Who delivers. */
    public enum By {
        @JsonProperty("prefecture")
        PREFECTURE,
        @JsonProperty("ministry")
        MINISTRY
    }

    /** How often. */
    public enum Every {
        @JsonProperty("month")
        MONTH,
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("year")
        YEAR,
        @JsonProperty("report")
        REPORT
    }

    /** Columns whose values together must occur in another dataset, in the words of Table Schema. */
    public record ForeignKey(List<String> fields, Reference reference) implements Serializable {
        /** The other dataset and its columns. */
        public record Reference(String resource, List<String> fields) implements Serializable {}
    }

    public Contract {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        foreignKeys = Objects.requireNonNullElse(foreignKeys, List.of());
        checks = Objects.requireNonNullElse(checks, List.of());
        layouts = Objects.requireNonNullElse(layouts, List.of());
        List<String> names = fields.stream().map(Field::name).toList();
        Stream.of(primaryKey.stream(), foreignKeys.stream().flatMap(key -> key.fields().stream()))
                .flatMap(columns -> columns)
                .filter(column -> !names.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalArgumentException("contract %s: a key names the column '%s'; its fields are %s"
                            .formatted(name, column, names));
                });
        if (delivered.by() == By.MINISTRY == layouts.isEmpty()) {
            throw new IllegalArgumentException(
                    "contract %s: layouts belong to the Ministry's datasets".formatted(name));
        }
    }

    /** Whether the Ministry publishes it for the country, rather than each prefecture for itself. */
    public boolean national() {
        return delivered.by() == By.MINISTRY;
    }

    /** Whether a delivery is missing only between a prefecture's first and last, for not every prefecture has the thing. */
    public boolean ofConcerned() {
        return delivered.expected() == Expected.CONCERNED;
    }

    /** How many days after a period's end a delivery is due. */
    public int dueDays() {
        return Objects.requireNonNullElse(delivered.dueDays(), USUAL_DUE_DAYS);
    }

    /** Whether its rows are about human beings. */
    public boolean ofPersons() {
        return fields.stream().anyMatch(field -> switch (field.sensitivity()) {
            case EVENT, QUASI, SENSITIVE -> true;
            case NONE, PSEUDONYM -> false;
        });
    }

    /** Whether each of its rows tells something of a special category (GDPR art. 9). */
    public boolean ofVulnerable() {
        return fields.stream()
                .anyMatch(field -> field.sensitivity() == Sensitivity.SENSITIVE
                        && field.rules().required());
    }

    /** The field of a name. */
    public Field field(String fieldName) {
        return fields.stream()
                .filter(field -> field.name().equals(fieldName))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("contract %s has no field '%s'".formatted(name, fieldName)));
    }
}
