package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.Every;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Example values of a contract's fields, derived from their declarations. The values of all contracts fit together: the same
 * field has the same value, dates follow each other within one period, and numbers are equal.
 */
final class ExampleValues {
    private static final BigDecimal NUMBER = BigDecimal.valueOf(12);

    private final Contract contract;
    private final DropDowns choices;
    private final TemplateTexts texts;
    private final DeliveryPeriod period;

    ExampleValues(Contract contract, DropDowns choices, TemplateTexts texts) {
        this.contract = contract;
        this.choices = choices;
        this.texts = texts;
        Every every = contract.delivered().every();
        this.period = DeliveryPeriod.of(period(every), every).orElseThrow();
    }

    private static String period(Every every) {
        return switch (every) {
            case MONTH -> "2024-03";
            case QUARTER -> "2024-Q1";
            case YEAR -> "2024";
            case REPORT -> throw new IllegalArgumentException("a report of the Ministry has no template");
        };
    }

    /** Returns the period as in the name of a file. */
    String period() {
        return period.text();
    }

    /** Returns the prefecture's code as in the path of a file. */
    String prefecture() {
        return choices.firstCode("prefecture");
    }

    /** Returns a {@code String}, {@code BigDecimal} or {@code LocalDate} as the cell of a field holds it. */
    Object value(Field field) {
        if (FieldNotes.isPeriod(field)) {
            return period.text();
        }
        if (field.codes() != null) {
            return choices.firstText(field.codes());
        }
        return switch (field.type()) {
            case STRING -> text(field, field.rules().pattern());
            case YEARMONTH -> period.text();
            case DATE -> date(field);
            case INTEGER, NUMBER -> number(field.rules(), field.decimals());
        };
    }

    /** The title where it is a valid value, else the declared example; a code starts with that of the prefecture. */
    private String text(Field field, @Nullable String pattern) {
        String title = texts.in(field.title());
        if (pattern == null || Pattern.matches(pattern, title)) {
            return title;
        }
        String first = Objects.requireNonNullElse(field.example(), title);
        String prefixed = prefecture()
                + first.substring(Math.min(first.length(), prefecture().length()));
        return Pattern.matches(pattern, prefixed) ? prefixed : first;
    }

    /** The first day of the period for the first date of the contract, the next day for the next one. */
    private LocalDate date(Field field) {
        long earlier = contract.fields().stream()
                .takeWhile(other -> !other.equals(field))
                .filter(other -> other.type() == FieldType.DATE)
                .count();
        return period.start().plusDays(earlier);
    }

    private static BigDecimal number(Field.Constraints rules, int decimals) {
        BigDecimal number = rules.maximum() == null ? NUMBER : NUMBER.min(rules.maximum());
        return (rules.minimum() == null ? number : number.max(rules.minimum()))
                .setScale(decimals, RoundingMode.UNNECESSARY);
    }
}
