package it.accoglienza.ingest.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset.
 *
 * @param name the column's name in the warehouse, English snake_case
 * @param header the column's name in deliveries, Italian
 * @param decimals number of decimals of a {@code number}; a value with more decimals is rejected, not rounded
 * @param unit the unit of its values, null if they have none
 * @param constraints null if none are declared; see {@link #rules}
 * @param codes the name of the code list of its values, null if any value is allowed
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
        if (decimals < 0 || (decimals > 0) != (type == FieldType.NUMBER)) {
            throw new IllegalArgumentException(
                    "field '%s': a number must have decimals, and no other type may; without decimals use integer"
                            .formatted(name));
        }
    }

    /** Returns the constraints, empty ones if none are declared. */
    public Constraints rules() {
        return constraints == null ? new Constraints(false, null, null, null) : constraints;
    }

    /** Returns the Spark SQL type of the column in silver. */
    public String sqlType() {
        return type.sqlType(decimals);
    }

    /** Returns the Spark SQL expression that casts a text expression to this column's type; null if it is not of this type. */
    public String cast(String text) {
        return type.cast(text, decimals);
    }
}
