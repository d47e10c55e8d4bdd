package it.accoglienza.ingest.report;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.file.OtherFormat;
import it.accoglienza.ingest.identifier.IdentifierKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes in one language what is wrong and what to do, with the messages of contracts and of the code list {@code rule}:
 * what is wrong, then after a colon (code list) or semicolon (contract) what to do.
 */
final class FindingTexts {
    /** The rule of references that are not checked, because the register is not among the files; after a colon its dataset. */
    static final String REGISTER_ABSENT = "register_absent";

    private static final Localized REGISTER = new Localized(
            "nota, nulla da correggere qui: i codici non sono confrontati con la consegna di riferimento dello stesso periodo, che non è tra i file controllati o è rifiutata",
            "note, nothing to correct here: the codes are not compared with the referenced delivery of the same period, which is not among the checked files or is refused");
    private static final Localized ANONYMITY = new Localized(
            "nota per l'ufficio statistico, nulla da fare: k-anonimato, classe minima %,d; righe in classi con meno di 3 record %.1f %%, con meno di 5 %.1f %%; rischio medio %.2f",
            "note for the statistics office, nothing to do: k-anonymity, smallest class %,d; rows in classes of fewer than 3 %.1f%%, of fewer than 5 %.1f%%; mean risk %.2f");
    private static final Localized NEAREST = new Localized("mancano e sono simili: %s", "missing and similar: %s");
    private static final Localized MISSING = new Localized("mancano: %s", "missing: %s");
    private static final int MOST_LISTED = 12;
    private static final Localized RANGE = new Localized(" da %s a %s", " from %s to %s");
    private static final BigDecimal LARGE_EXAMPLE = BigDecimal.valueOf(1234);
    private static final Localized EXAMPLE = new Localized(" [per esempio %s]", " [for example %s]");
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
    private static final Localized CORRECT =
            new Localized("correggere i valori delle colonne indicate", "correct the values in the columns given");

    private final Contracts contracts;
    private final ReportLanguage language;

    FindingTexts(Contracts contracts, ReportLanguage language) {
        this.contracts = contracts;
        this.language = language;
    }

    /** Returns the whole message, with the constraint or detail of the rule. */
    String message(Finding finding, String dataset) {
        return text(finding, dataset) + detail(finding, dataset);
    }

    /** Returns what is wrong, with the constraint or detail of the rule. */
    String problem(Finding finding, String dataset) {
        String text = text(finding, dataset);
        int end = actionMark(finding, dataset, text);
        return (end < 0 ? text : text.substring(0, end)) + detail(finding, dataset);
    }

    /** Returns what to do, empty for a remark. */
    String action(Finding finding, String dataset) {
        if (finding.severity() == Severity.REMARK) {
            return "";
        }
        String text = text(finding, dataset);
        int end = actionMark(finding, dataset, text);
        return end < 0 ? language.in(CORRECT) : text.substring(end + 2);
    }

    /** The position of the mark before what to do, -1 if the text has only one part. */
    private int actionMark(Finding finding, String dataset, String text) {
        return finding.severity() == Severity.REMARK
                ? -1
                : text.indexOf(check(finding, dataset).isPresent() ? "; " : ": ");
    }

    private String text(Finding finding, String dataset) {
        return check(finding, dataset).or(() -> rule(finding)).map(language::in).orElse(finding.rule());
    }

    private Optional<Localized> check(Finding finding, String dataset) {
        return contracts.find(dataset).stream()
                .flatMap(contract -> contract.checks().stream())
                .filter(check -> check.name().equals(finding.rule()))
                .map(Check::message)
                .findFirst();
    }

    private Optional<Localized> rule(Finding finding) {
        String rule = finding.rule().split(":", -1)[0];
        if (rule.equals(REGISTER_ABSENT)) {
            return Optional.of(REGISTER);
        }
        return contracts.codes("rule").codes().stream()
                .filter(code -> code.code().equals(rule))
                .map(CodeList.Code::label)
                .findFirst();
    }

    private String detail(Finding finding, String dataset) {
        String[] rule = finding.rule().split(":", 2);
        if (rule.length == 2) {
            return " [%s]".formatted(detail(rule[0], rule[1]));
        }
        if (finding.rule().equals("foreign_key")) {
            return referenced(finding, dataset);
        }
        return contracts.find(dataset).stream()
                .flatMap(contract -> contract.fields().stream())
                .filter(field -> List.of(field.name(), field.header()).contains(finding.column()))
                .map(field -> constraint(finding.rule(), field))
                .findFirst()
                .orElse("");
    }

    /** The title of the dataset that a column refers to. */
    private String referenced(Finding finding, String dataset) {
        return contracts.find(dataset).stream()
                .flatMap(contract -> contract.foreignKeys().stream())
                .filter(key -> key.fields().contains(finding.column()))
                .map(key -> contracts.contract(key.reference().resource()))
                .map(contract -> " [%s: %s]".formatted(language.in(contract.title()), contract.name()))
                .findFirst()
                .orElse("");
    }

    /** The kind of an identifier, the title of a register, or the headers that an unknown one resembles. */
    private String detail(String rule, String detail) {
        return switch (rule) {
            case "identifier", "sheet_identifier", "comment_identifier" -> {
                IdentifierKind kind = IdentifierKind.valueOf(detail);
                yield language.in(new Localized(kind.it(), kind.en()));
            }
            case "other_format" -> language.in(OtherFormat.valueOf(detail).label());
            case REGISTER_ABSENT, "nearest_dataset" ->
                contracts
                        .find(detail)
                        .map(contract ->
                                language.in(contract.title()) + (rule.equals(REGISTER_ABSENT) ? "" : ": " + detail))
                        .orElse(detail);
            case "period_columns", "other_header" -> language.format(MISSING, detail);
            case "nearest_layout", "file_period", "same_rows", "other_file" -> detail;
            default -> language.format(NEAREST, detail);
        };
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

    private String constraint(String rule, Field field) {
        return switch (rule) {
            case "required" -> isNumber(field) ? language.in(ZERO) : "";
            case "no_value" -> noValue(field);
            case "minimum" -> language.format(AT_LEAST, plain(field.rules().minimum()));
            case "maximum" -> language.format(AT_MOST, plain(field.rules().maximum()));
            case "pattern", "pseudonym_form" ->
                language.format(
                        EXAMPLE,
                        Objects.requireNonNullElse(
                                field.example(), field.rules().pattern()));
            case "code" -> codes(String.valueOf(field.codes()), field.header());
            case "type" -> typed(field);
            case "decimals", "date_order", "date_serial", "ambiguous_number" ->
                language.format(EXAMPLE, example(field));
            default -> "";
        };
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

    /** Returns one line with the k-anonymity of a file. */
    String anonymity(KAnonymity anonymity) {
        return language.format(
                ANONYMITY,
                anonymity.smallest(),
                100 * anonymity.under3(),
                100 * anonymity.under5(),
                anonymity.meanRisk());
    }
}
