package it.accoglienza.ingest.template;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import it.accoglienza.ingest.file.TemplateSheet;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Describes the fields of a contract in one language: type, allowed values, checks. */
final class FieldNotes {
    private final Contract contract;
    private final Contracts contracts;
    private final TemplateTexts texts;

    FieldNotes(Contract contract, Contracts contracts, TemplateTexts texts) {
        this.contract = contract;
        this.contracts = contracts;
        this.texts = texts;
    }

    /** Returns whether a field is the period of the delivery. */
    static boolean isPeriod(Field field) {
        return field.name().equals("period");
    }

    String type(Field field) {
        if (isPeriod(field)) {
            return texts.text("every." + lowerCase(contract.delivered().every()));
        }
        return field.codes() == null
                ? texts.text("type." + lowerCase(field.type()), field.decimals())
                : texts.text("type.code");
    }

    String required(Field field) {
        return texts.text("required." + field.rules().required());
    }

    String unit(Field field) {
        return field.unit() == null ? "" : texts.text("unit." + field.unit());
    }

    String sensitivity(Field field) {
        return texts.text("sensitivity." + lowerCase(field.sensitivity()));
    }

    /** Returns the list, range or form of the values; empty if any value of the type is allowed. */
    String allowed(Field field) {
        List<String> allowed = new ArrayList<>();
        if (field.codes() != null) {
            allowed.add(texts.text("allowed.code", texts.in(TemplateSheet.CODES.title())));
        }
        if (field.rules().pattern() != null && !isPeriod(field)) {
            allowed.add(texts.text("allowed.form", field.rules().pattern()));
        }
        addRange(field.rules(), allowed);
        if (field.type() == FieldType.DATE) {
            addDates(field, allowed);
        }
        return String.join("; ", allowed);
    }

    private void addRange(Field.Constraints rules, List<String> allowed) {
        if (rules.minimum() != null && rules.maximum() != null) {
            allowed.add(texts.text("allowed.between", number(rules.minimum()), number(rules.maximum())));
        } else if (rules.minimum() != null) {
            allowed.add(texts.text("allowed.minimum", number(rules.minimum())));
        } else if (rules.maximum() != null) {
            allowed.add(texts.text("allowed.maximum", number(rules.maximum())));
        }
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private void addDates(Field field, List<String> allowed) {
        allowed.add(
                field.planned()
                        ? texts.text("allowed.planned", field.maximumYearsAhead())
                        : texts.text("allowed.past"));
        if (field.openEnd()) {
            allowed.add(texts.text("allowed.open_end"));
        }
    }

    /** Returns the messages of the checks that use a field and of the foreign keys that end with it. */
    String rules(Field field) {
        Stream<String> checks = contract.checks().stream()
                .filter(check -> check.columns().contains(field.name()))
                .map(check -> texts.in(check.message()));
        Stream<String> keys = contract.foreignKeys().stream()
                .filter(key -> key.fields().get(key.fields().size() - 1).equals(field.name()))
                .map(key -> contracts.contract(key.reference().resource()))
                .map(other -> texts.text("rule.foreign_key", texts.in(other.title())));
        return Stream.concat(checks, keys).collect(joining("\n"));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
