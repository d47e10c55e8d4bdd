package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset.
 *
 * @param name the column's name in the warehouse, English snake_case
 * @param header the column's name in deliveries, Italian
 * @param planned true for a date that may be after the day of receipt
 * @param yearsAhead the number of years after the day of receipt that a planned date may be, null for 15
 * @param openEnd true for an end date for which {@code 9999-12-31} says that there is none
 * @param decimals number of decimals of a {@code number}; a value with more decimals is rejected, not rounded
 * @param unit the unit of its values, null if they have none
 * @param constraints null if none are declared; see {@link #rules}
 * @param codes the name of the code list of its values, null if any value is allowed
 * @param validFrom the first day on which deliveries have the column, null if they always had it
 * @param validTo the last day on which deliveries have the column, null if it has no end
 * @param example a valid value, as in Table Schema; null if its title, type or code list gives one
 */
public record Field(
        String name,
        String header,
        Localized title,
        FieldType type,
        boolean planned,
        @JsonProperty("years_ahead") @Nullable Integer yearsAhead,
        @JsonProperty("open_end") boolean openEnd,
        int decimals,
        @Nullable String unit,
        @Nullable Constraints constraints,
        @Nullable String codes,
        Sensitivity sensitivity,
        @JsonProperty("valid_from") @Nullable LocalDate validFrom,
        @JsonProperty("valid_to") @Nullable LocalDate validTo,
        @Nullable String example)
        implements Serializable {
    /** The number of years after the day of receipt that a planned date may be. */
    public static final int DEFAULT_YEARS_AHEAD = 15;

    /** The constraints on a value, as in Table Schema. */
    public record Constraints(
            boolean required,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String pattern) implements Serializable {}

    public Field {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("field '%s': a name must be lower snake_case".formatted(name));
        }
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(sensitivity, "sensitivity");
        if (example != null
                && constraints != null
                && constraints.pattern() != null
                && !example.matches(constraints.pattern())) {
            throw new IllegalArgumentException("field '%s': the example does not match the pattern".formatted(name));
        }
        if (decimals < 0 || (decimals > 0) != (type == FieldType.NUMBER)) {
            throw new IllegalArgumentException(
                    "field '%s': a number must have decimals, and no other type may; without decimals use integer"
                            .formatted(name));
        }
        if (((planned || openEnd) && type != FieldType.DATE) || (yearsAhead != null && !planned)) {
            throw new IllegalArgumentException(
                    "field '%s': only a date may be planned or have an open end, and years_ahead needs planned"
                            .formatted(name));
        }
    }

    /** Returns the constraints, empty ones if none are declared. */
    public Constraints rules() {
        return constraints == null ? new Constraints(false, null, null, null) : constraints;
    }

    /** Returns this field as it was in a period: outside the time in which it is in use it is not required. */
    Field in(@Nullable DeliveryPeriod period) {
        Constraints rules = rules();
        return new Validity(validFrom, validTo).includes(period)
                ? this
                : new Field(
                        name,
                        header,
                        title,
                        type,
                        planned,
                        yearsAhead,
                        openEnd,
                        decimals,
                        unit,
                        new Constraints(false, rules.minimum(), rules.maximum(), rules.pattern()),
                        codes,
                        sensitivity,
                        validFrom,
                        validTo,
                        example);
    }

    /** Returns the Spark SQL type of the column in silver. */
    public String sqlType() {
        return type.sqlType(decimals);
    }

    /** Returns the number of years after the day of receipt that a date may be: 0 if it is not planned. */
    public int maximumYearsAhead() {
        return planned ? Objects.requireNonNullElse(yearsAhead, DEFAULT_YEARS_AHEAD) : 0;
    }
}
