package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a dataset: one YAML file with the properties of Frictionless Table Schema.
 *
 * @param primaryKey the columns whose values together are unique in silver
 * @param foreignKeys columns whose values together must exist in another dataset
 * @param layouts the layouts in which the Ministry publishes the dataset, the most complete first, then the contract's own
 *     headers; empty for a dataset that prefectures deliver
 * @param reported the columns by which each report is compared with the one before; null if reports are not compared
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
        List<Layout> layouts,
        @Nullable Reported reported)
        implements Serializable {
    private static final int DEFAULT_DUE_DAYS = 30;

    /**
     * Who delivers the dataset, how often, and from whom it is expected.
     *
     * @param expected null for {@link Expected#ALL}
     * @param prefectures the codes of the prefectures that are concerned; null if no list is declared
     * @param dueDays days after a period's end until a delivery is due, null for 30
     * @param unchanged true if consecutive deliveries are often identical, so that a repeat raises no flag
     * @param ledBy the column with the code of what each row is about, if only the prefecture that leads it delivers it; see
     *     {@link CodeList.Code#lead}. Null if every prefecture delivers its own rows
     */
    public record Delivered(
            By by,
            Every every,
            @Nullable Expected expected,
            @Nullable List<String> prefectures,
            @JsonProperty("due_days") @Nullable Integer dueDays,
            boolean unchanged,
            @JsonProperty("led_by") @Nullable String ledBy)
            implements Serializable {
        /** From this number of rows two periods are not expected to have the same ones. */
        private static final int FEWEST_TO_REPEAT = 5;

        /** Returns whether a delivery of so many rows that are those of another period was probably sent twice. */
        public boolean isSuspectRepeat(long rows) {
            return !unchanged && rows >= FEWEST_TO_REPEAT;
        }
    }

    /** The prefectures that are expected to deliver. */
    public enum Expected {
        /** Every prefecture in every period. */
        @JsonProperty("all")
        ALL,
        /** Only the listed prefectures, and any other from its first delivery to its last. */
        @JsonProperty("concerned")
        CONCERNED
    }

    /** The sender of deliveries. */
    public enum By {
        @JsonProperty("prefecture")
        PREFECTURE,
        @JsonProperty("ministry")
        MINISTRY
    }

    /** The length of the period that a delivery covers. */
    public enum Every {
        @JsonProperty("month")
        MONTH,
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("year")
        YEAR,
        /** A published report, whose rows carry its date. */
        @JsonProperty("report")
        REPORT;

        /** Returns an example of a period as file names give it. */
        public String example() {
            return switch (this) {
                case MONTH -> "2024-03";
                case QUARTER -> "2024-Q1";
                case YEAR, REPORT -> "2024";
            };
        }
    }

    /**
     * A dataset in which each report of the Ministry gives all its figures anew.
     *
     * @param date the column of the report's date
     * @param value the column of the figure
     */
    public record Reported(String date, String value) implements Serializable {}

    /** Columns whose values together must exist in another dataset, as in Table Schema. */
    public record ForeignKey(List<String> fields, Reference reference) implements Serializable {
        /** The other dataset and its columns, in the order of {@link ForeignKey#fields}. */
        public record Reference(String resource, List<String> fields) implements Serializable {}
    }

    public Contract {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        foreignKeys = Objects.requireNonNullElse(foreignKeys, List.of());
        checks = Objects.requireNonNullElse(checks, List.of());
        layouts = Objects.requireNonNullElse(layouts, List.of());
        requireFields(name, fields, "a key", primaryKey.stream());
        requireFields(name, fields, "a key", foreignKeys.stream().flatMap(key -> key.fields().stream()));
        requireFields(name, fields, "led_by", Stream.ofNullable(delivered.ledBy()));
        requireFields(
                name, fields, "reported", Stream.ofNullable(reported).flatMap(of -> Stream.of(of.date(), of.value())));
        requireFields(name, fields, "a check", checks.stream().flatMap(check -> check.columns().stream()));
        if ((delivered.by() == By.MINISTRY) == layouts.isEmpty()) {
            throw new IllegalArgumentException(
                    "contract %s: datasets of the Ministry, and only they, have layouts".formatted(name));
        }
        Layout own = Layout.own(fields);
        if (!layouts.isEmpty()
                && layouts.stream().noneMatch(layout -> layout.name().equals(own.name()))) {
            layouts = Stream.concat(layouts.stream(), Stream.of(own)).toList();
        }
    }

    private static void requireFields(String contract, List<Field> fields, String user, Stream<String> columns) {
        List<String> names = fields.stream().map(Field::name).toList();
        columns.filter(column -> !names.contains(column)).findFirst().ifPresent(column -> {
            throw new IllegalArgumentException("contract %s: %s names the column '%s'; its fields are %s"
                    .formatted(contract, user, column, names));
        });
    }

    /** Returns this contract as it was in a period; see {@link Field#validFrom}. */
    public Contract in(@Nullable DeliveryPeriod period) {
        List<Field> then = fields.stream().map(field -> field.in(period)).toList();
        return then.equals(fields)
                ? this
                : new Contract(
                        name, title, description, delivered, primaryKey, foreignKeys, then, checks, layouts, reported);
    }

    /** Returns whether the Ministry publishes the dataset for the whole country; otherwise each prefecture delivers its own. */
    public boolean deliveredByMinistry() {
        return delivered.by() == By.MINISTRY;
    }

    /** Returns whether a delivery is expected of some prefectures only. */
    public boolean ofConcerned() {
        return delivered.expected() == Expected.CONCERNED;
    }

    /** Returns the prefectures of which a delivery is expected in every period, where it is expected of some only. */
    public List<String> listedPrefectures() {
        return Objects.requireNonNullElse(delivered.prefectures(), List.of());
    }

    /** Returns whether it is about places, some of which do not have such rows; not about projects, which have a lead. */
    public boolean ofSomePlaces() {
        return ofConcerned() && delivered.ledBy() == null;
    }

    /** Returns the days after a period's end until a delivery is due. */
    public int dueDays() {
        return Objects.requireNonNullElse(delivered.dueDays(), DEFAULT_DUE_DAYS);
    }

    /** Returns whether its rows describe persons. */
    public boolean ofPersons() {
        return fields.stream().anyMatch(field -> switch (field.sensitivity()) {
            case EVENT, QUASI, SENSITIVE -> true;
            case NONE, PSEUDONYM -> false;
        });
    }

    /** Returns whether each of its rows holds data of a special category (GDPR art. 9). */
    public boolean ofVulnerable() {
        return fields.stream()
                .anyMatch(field -> field.sensitivity() == Sensitivity.SENSITIVE
                        && field.rules().required());
    }

    /**
     * Returns the field of a name.
     *
     * @throws IllegalArgumentException if no field has the name
     */
    public Field field(String fieldName) {
        return fields.stream()
                .filter(field -> field.name().equals(fieldName))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("contract %s has no field '%s'".formatted(name, fieldName)));
    }
}
