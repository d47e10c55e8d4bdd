package it.accoglienza.samples;

import com.fasterxml.jackson.databind.JsonNode;
import it.accoglienza.samples.calibration.CsvResource;
import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates the values of one field as its contract declares. */
record FieldRule(
        String header,
        String type,
        boolean required,
        @Nullable Pattern pattern,
        @Nullable Set<String> codes,
        BigDecimal minimum,
        BigDecimal maximum,
        int decimals) {

    static FieldRule of(JsonNode field) {
        JsonNode constraints = field.path("constraints");
        return new FieldRule(
                field.get("header").asText(),
                field.get("type").asText(),
                constraints.path("required").asBoolean(),
                constraints.has("pattern")
                        ? Pattern.compile(constraints.get("pattern").asText())
                        : null,
                field.has("codes") ? codes(field.get("codes").asText()) : null,
                new BigDecimal(constraints.path("minimum").asText("-1e9")),
                new BigDecimal(constraints.path("maximum").asText("1e9")),
                field.path("decimals").asInt());
    }

    private static Set<String> codes(String list) {
        String file = list.equals("prefecture") ? "/reference/prefectures.csv" : "/codes/" + list + ".csv";
        return CsvResource.rows(file).stream().map(row -> row.getField(0)).collect(Collectors.toSet());
    }

    boolean accepts(String value) {
        if (value.isEmpty()) {
            return !required;
        }
        boolean matches = pattern == null || pattern.matcher(value).matches();
        return matches && (codes == null || codes.contains(value)) && typed(value);
    }

    private boolean typed(String value) {
        return switch (type) {
            case "integer" -> value.matches("-?\\d+") && within(new BigDecimal(value));
            case "number" -> {
                BigDecimal number = Delivered.number(value);
                yield number.scale() <= decimals && within(number);
            }
            case "date" -> isDate(value);
            case "yearmonth" -> value.matches("\\d{4}-\\d{2}");
            case "yearquarter" -> value.matches("\\d{4}-Q[1-4]");
            default -> type.equals("string");
        };
    }

    private boolean within(BigDecimal number) {
        return number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0;
    }

    private static boolean isDate(String value) {
        try {
            return Delivered.date(value).getYear() > 2000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
