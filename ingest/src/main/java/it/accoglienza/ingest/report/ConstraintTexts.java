package it.accoglienza.ingest.report;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import it.accoglienza.ingest.contract.Localized;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes in one language which values a field of a contract allows, for the rule that a value violates. */
final class ConstraintTexts {
    private static final int MOST_LISTED = 12;
    private static final Localized RANGE = new Localized(" da %s a %s", " from %s to %s");
    private static final BigDecimal LARGE_EXAMPLE = BigDecimal.valueOf(1234);
    private static final Localized EXAMPLE = new Localized(" [per esempio %s]", " [for example %s]");
    private static final Localized FORM = new Localized(" [%s; per esempio %s]", " [%s; for example %s]");
    private static final Localized TYPED = new Localized(" [%s, per esempio %s%s]", " [%s, for example %s%s]");
    private static final Localized OR_EMPTY =
            new Localized("; se il dato manca, lasciare vuota la cella", "; if there is none, leave the cell empty");
    private static final Localized ZERO =
            new Localized(" [se il valore è zero, scrivere 0]", " [if the value is zero, write 0]");
    private static final Localized ZERO_FORMAT = new Localized(
            " [se il valore è zero, scrivere 0; se Excel mostra un trattino, dare alla colonna il formato Numero e salvare di nuovo]",
            " [if the value is zero, write 0; if Excel shows a dash, format the column as Number and save again]");
    private static final Localized OPTIONAL =
            new Localized("se il dato manca, lasciare vuota la cella", "if there is none, leave the cell empty");
    private static final Localized AT_LEAST = new Localized(" [almeno %s]", " [at least %s]");
    private static final Localized AT_MOST = new Localized(" [al massimo %s]", " [at most %s]");
    private static final Localized CODES = new Localized(
            " [elenco di «%s», nel foglio Codici del modello: ./accoglienza template]",
            " [list of “%s”, on the sheet Codes of the template: ./accoglienza template]");

    private final Contracts contracts;
    private final ReportLanguage language;

    ConstraintTexts(Contracts contracts, ReportLanguage language) {
        this.contracts = contracts;
        this.language = language;
    }

    /** Returns the constraint that a rule found violated, in brackets after a space; empty if the rule has none. */
    String text(String rule, Field field) {
        return switch (rule) {
            case "required" -> isNumber(field) ? language.in(ZERO) : "";
            case "no_value" -> noValue(field);
            case "minimum" -> language.format(AT_LEAST, plain(field.rules().minimum()));
            case "maximum" -> language.format(AT_MOST, plain(field.rules().maximum()));
            case "pattern", "pseudonym_form" -> form(field);
            case "code" -> codes(String.valueOf(field.codes()), field.header());
            case "type" -> typed(field);
            case "decimals", "date_order", "date_serial", "ambiguous_number" ->
                language.format(EXAMPLE, example(field));
            default -> "";
        };
    }

    /** The form of a code in words and an example; of other patterns the example only. */
    private String form(Field field) {
        String pattern = String.valueOf(field.rules().pattern());
        String example = Objects.requireNonNullElse(field.example(), pattern);
        return PatternText.of(pattern, language)
                .map(words -> language.format(FORM, words, example))
                .orElseGet(() -> language.format(EXAMPLE, example));
    }

    /** The labels of a short list; of a long one where to find them. */
    private String codes(String list, String header) {
        List<CodeList.Code> codes = contracts.codes(list).codes().stream()
                .filter(code -> !code.reportsOnly())
                .toList();
        return codes.size() > MOST_LISTED
                ? language.format(CODES, header)
                : codes.stream()
                        .map(code -> language.in(code.label()) + " (" + code.code() + ")")
                        .collect(joining("; ", " [", "]"));
    }

    private String noValue(Field field) {
        String zero = isNumber(field) ? language.in(ZERO_FORMAT) : "";
        return field.rules().required() ? zero : " [%s]".formatted(language.in(OPTIONAL)) + zero;
    }

    private static String plain(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    private static boolean isNumber(Field field) {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
    }

    /** The type with an example, and for an optional field that it may be empty. */
    private String typed(Field field) {
        String empty = field.rules().required() ? "" : language.in(OR_EMPTY);
        return language.format(TYPED, language.in(type(field)) + range(field), example(field), empty);
    }

    /** The range of a number with both limits: {@code da 0 a 100}. */
    private String range(Field field) {
        BigDecimal minimum = field.rules().minimum();
        BigDecimal maximum = field.rules().maximum();
        return isNumber(field) && minimum != null && maximum != null
                ? language.format(RANGE, minimum.toPlainString(), maximum.toPlainString())
                : "";
    }

    private static Localized type(Field field) {
        return switch (field.type()) {
            case STRING -> new Localized("trimestre", "quarter");
            case YEARMONTH -> new Localized("mese", "month");
            case DATE -> new Localized("data che esiste nel calendario", "date that exists in the calendar");
            case INTEGER -> new Localized("numero intero", "whole number");
            case NUMBER -> new Localized("numero", "number");
        };
    }

    /** An example of a value of the field's type. */
    private static String example(Field field) {
        return switch (field.type()) {
            case STRING -> "2024-Q1"; // of the texts, only a quarter has a form of its own
            case YEARMONTH -> "2024-03";
            case DATE -> "31/12/2024";
            case INTEGER -> whole(field);
            case NUMBER -> whole(field) + "," + "5".repeat(field.decimals());
        };
    }

    private static String whole(Field field) {
        BigDecimal maximum = field.rules().maximum();
        return maximum != null && maximum.compareTo(LARGE_EXAMPLE) <= 0 ? "12" : "1234";
    }
}
