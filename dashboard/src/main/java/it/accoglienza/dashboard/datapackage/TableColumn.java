package it.accoglienza.dashboard.datapackage;

import it.accoglienza.dashboard.open.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table.
 *
 * @param sqlType the type in DuckDB
 * @param declared what the table {@code columns} of the release says of it; null if the release does not declare it
 */
record TableColumn(String name, String sqlType, @Nullable Declaration declared) {

    /**
     * A row of the table {@code columns}.
     *
     * @param type the type in Table Schema
     * @param sqlType the type in Spark SQL
     * @param description null if the column has none
     * @param unit null if the column has none
     * @param codes the code list of the values; null if there is none
     */
    record Declaration(
            String name,
            String type,
            String sqlType,
            Localized title,
            @Nullable Localized description,
            boolean required,
            boolean primaryKey,
            @Nullable String unit,
            @Nullable String codes) {

        /** Returns the type in DuckDB. Spark's timestamps are points in time. */
        String duckDbType() {
            return sqlType.equals("TIMESTAMP") ? "TIMESTAMP WITH TIME ZONE" : sqlType;
        }
    }

    boolean isPrimaryKey() {
        return declared != null && declared.primaryKey();
    }

    /** Returns the type in Table Schema; an undeclared column has the one of its SQL type. */
    String type() {
        if (declared != null) {
            return declared.type();
        }
        return switch (sqlType.replaceFirst("[( ].*", "")) {
            case "VARCHAR" -> "string";
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> "integer";
            case "DECIMAL", "FLOAT", "DOUBLE" -> "number";
            case "BOOLEAN" -> "boolean";
            case "DATE" -> "date";
            case "TIMESTAMP" -> "datetime";
            default -> "any";
        };
    }

    /** Returns the name as an SQL identifier. */
    String identifier() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns the expression that reads the column; a timestamp without time zone is one in UTC. */
    String parquetExpression() {
        return sqlType.startsWith("TIMESTAMP")
                ? "CAST(%1$s AS TIMESTAMPTZ) AS %1$s".formatted(identifier())
                : identifier();
    }

    /** Returns the expression that writes the column as text; decimals as in the portal's files: 87.5000 is 87.5. */
    String csvExpression() {
        return sqlType.startsWith("DECIMAL") && !sqlType.endsWith(",0)")
                ? "rtrim(rtrim(CAST(%1$s AS VARCHAR), '0'), '.') AS %1$s".formatted(identifier())
                : identifier();
    }
}
