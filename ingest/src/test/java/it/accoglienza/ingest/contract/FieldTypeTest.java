package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.LoadFixture;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Casts of text by Spark. */
final class FieldTypeTest {
    private static final List<Cast> CASTS = List.of(
            new Cast(FieldType.INTEGER, 0, "1234", "1234"),
            new Cast(FieldType.INTEGER, 0, "1.234", "1234"),
            new Cast(FieldType.INTEGER, 0, "-1.234.567", "-1234567"),
            new Cast(FieldType.INTEGER, 0, "12.34", null),
            new Cast(FieldType.INTEGER, 0, "1,5", null),
            new Cast(FieldType.INTEGER, 0, "dodici", null),
            new Cast(FieldType.INTEGER, 0, "99999999999999999999", null),
            new Cast(FieldType.NUMBER, 2, "27.50", "27.50"),
            new Cast(FieldType.NUMBER, 2, "27,5", "27.50"),
            new Cast(FieldType.NUMBER, 2, "1.234,5", "1234.50"),
            new Cast(FieldType.NUMBER, 2, "1.234", "1234.00"),
            new Cast(FieldType.NUMBER, 3, "1.234", "1.234"),
            new Cast(FieldType.NUMBER, 1, "27,55", null),
            new Cast(FieldType.NUMBER, 2, "27.5055", null),
            new Cast(FieldType.NUMBER, 2, "1,234.5", null),
            new Cast(FieldType.NUMBER, 2, "1e3", null),
            new Cast(FieldType.DATE, 0, "31/12/2024", "2024-12-31"),
            new Cast(FieldType.DATE, 0, "2024-12-31", "2024-12-31"),
            new Cast(FieldType.DATE, 0, "29/02/2024", "2024-02-29"),
            new Cast(FieldType.DATE, 0, "31/02/2024", null),
            new Cast(FieldType.DATE, 0, "2023-02-29", null),
            new Cast(FieldType.DATE, 0, "12/31/2024", null),
            new Cast(FieldType.DATE, 0, "31/12/24", null),
            new Cast(FieldType.YEARMONTH, 0, "2024-03", "2024-03"),
            new Cast(FieldType.YEARMONTH, 0, "2024-13", null),
            new Cast(FieldType.STRING, 0, "084", "084"));

    @Test
    void italianAndIsoNotationAreCastAndOtherTextIsNull() {
        String select = IntStream.range(0, CASTS.size())
                .mapToObj(place -> CASTS.get(place).sql("c" + place))
                .collect(Collectors.joining(", ", "SELECT ", " FROM (SELECT "));
        String texts = IntStream.range(0, CASTS.size())
                .mapToObj(place -> "'%s' AS c%d".formatted(CASTS.get(place).text(), place))
                .collect(Collectors.joining(", ", "", ")"));
        Row row = LoadFixture.SPARK.sql(select + texts).first();
        for (int place = 0; place < CASTS.size(); place++) {
            assertThat(row.getString(place))
                    .as(CASTS.get(place).toString())
                    .isEqualTo(CASTS.get(place).typed());
        }
    }

    private record Cast(
            FieldType type,
            int decimals,
            String text,
            @Nullable String typed) {
        String sql(String column) {
            Field field = new Field(
                    column, column, new Localized("testo", "text"), type, decimals, null, null, null, Sensitivity.NONE);
            return "CAST(CAST(%s AS %s) AS STRING)".formatted(field.cast(column), field.sqlType());
        }
    }
}
