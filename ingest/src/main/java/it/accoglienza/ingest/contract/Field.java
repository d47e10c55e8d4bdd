package it.accoglienza.ingest.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset.
 *
 * @param name the warehouse's name of it, English snake_case
 * @param header the name of it in deliveries, Italian
 * @param decimals how many decimals a {@code number} has; more in a delivery are refused, never rounded off
 * @param codes the code list that its values are of, if any
 */
public record Field(
        String name,
        String header,
        Localized title,
        FieldType type,
        int decimals,
        @Nullable String unit,
        @Nullable Constraints constraints,
        @Nullable String codes,
        Sensitivity sensitivity)
        implements Serializable {

    /** What a value must keep to; each part may be left out. */
    public record Constraints(
            boolean required,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String pattern) implements Serializable {}

    public Field {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("field '%s': a name is lower snake_case".formatted(name));
        }
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(sensitivity, "sensitivity");
        if (decimals < 0 || decimals > 0 != (type == FieldType.NUMBER)) {
            throw new IllegalArgumentException(
                    "field '%s': a number has decimals, and only a number; without, it is an integer".formatted(name));
        }
    }

    /** The constraints, empty ones where none are declared. */
    public Constraints rules() {
        return constraints == null ? new Constraints(false, null, null, null) : constraints;
    }

    /** The Spark SQL type of the column in silver. */
    public String sqlType() {
        return type.sqlType(decimals);
    }

    /** The Spark SQL expression that turns a text into this column's type, null where it is not of it. */
    public String cast(String text) {
        return type.cast(text, decimals);
    }
}
