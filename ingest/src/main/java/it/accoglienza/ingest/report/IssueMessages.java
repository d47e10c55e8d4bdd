package it.accoglienza.ingest.report;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.identifier.IdentifierKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes issues in one language, with the messages of contracts and of the code list {@code rule}. */
final class IssueMessages {
    private static final Localized ANONYMITY = new Localized(
            "k-anonimato: classe minima %,d; righe in classi con meno di 3 record %.1f %%, con meno di 5 %.1f %%; rischio medio %.2f",
            "k-anonymity: smallest class %,d; rows in classes of fewer than 3 %.1f%%, of fewer than 5 %.1f%%; mean risk %.2f");
    private static final Localized LINE = new Localized("riga %d", "line %d");
    private static final Localized ROWS = new Localized("(%,d righe)", "(%,d rows)");
    private static final Localized NEAREST = new Localized("mancano e sono simili: %s", "missing and similar: %s");
    private static final Localized COLUMN = new Localized("colonna %s", "column %s");

    private final Contracts contracts;
    private final boolean italian;

    IssueMessages(Contracts contracts, boolean italian) {
        this.contracts = contracts;
        this.italian = italian;
    }

    /** Returns one line: the position in the file, then what is wrong and how to correct it. */
    String message(Issue issue, String dataset) {
        Optional<Contract> contract = contracts.find(dataset);
        String position = position(issue, contract);
        String text =
                contract.flatMap(of -> check(of, issue.rule())).map(this::in).orElseGet(() -> rule(issue, contract));
        return position.isEmpty() ? text : position + ": " + text;
    }

    /** Returns one line with the k-anonymity of a file. */
    String message(KAnonymity anonymity) {
        return format(
                ANONYMITY,
                anonymity.smallest(),
                100 * anonymity.under3(),
                100 * anonymity.under5(),
                anonymity.meanRisk());
    }

    private String position(Issue issue, Optional<Contract> contract) {
        List<String> rows = new ArrayList<>();
        if (issue.line() > 0) {
            rows.add(format(LINE, issue.line()));
        }
        if (issue.rows() > 1 || (issue.line() == 0 && issue.rows() > 0)) {
            rows.add(format(ROWS, issue.rows()));
        }
        String column = issue.column().isEmpty() ? "" : format(COLUMN, headers(issue.column(), contract));
        return Stream.of(String.join(" ", rows), column)
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    /** Replaces the names of fields by their headers, which the delivering office knows. */
    private static String headers(String columns, Optional<Contract> contract) {
        return Stream.of(columns.split(", ", -1))
                .map(column -> field(contract, column).map(Field::header).orElse(column))
                .collect(joining(", "));
    }

    private static Optional<Field> field(Optional<Contract> contract, String name) {
        return contract.stream()
                .flatMap(of -> of.fields().stream())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static Optional<Localized> check(Contract contract, String rule) {
        return contract.checks().stream()
                .filter(check -> check.name().equals(rule))
                .map(Check::message)
                .findFirst();
    }

    private String rule(Issue issue, Optional<Contract> contract) {
        String[] rule = issue.rule().split(":", -1);
        String text = contracts.codes("rule").codes().stream()
                .filter(code -> code.code().equals(rule[0]))
                .map(CodeList.Code::label)
                .map(this::in)
                .findFirst()
                .orElse(issue.rule());
        return rule.length == 2
                ? text + " [%s]".formatted(detail(rule[0], rule[1]))
                : text
                        + field(contract, issue.column())
                                .map(field -> constraint(issue.rule(), field))
                                .orElse("");
    }

    /** What follows a rule's name: the kind of an identifier, or the headers that an unknown one resembles. */
    private String detail(String rule, String detail) {
        if (rule.equals("nearest_layout")) {
            return detail;
        }
        if (!rule.equals("identifier")) {
            return format(NEAREST, detail);
        }
        IdentifierKind kind = IdentifierKind.valueOf(detail);
        return italian ? kind.it() : kind.en();
    }

    private static String constraint(String rule, Field field) {
        return switch (rule) {
            case "minimum" -> " [>= %s]".formatted(field.rules().minimum());
            case "maximum" -> " [<= %s]".formatted(field.rules().maximum());
            case "pattern" -> " [%s]".formatted(field.rules().pattern());
            case "code" -> " [codes/%s.csv]".formatted(field.codes());
            case "type" -> " [%s]".formatted(example(field));
            default -> "";
        };
    }

    /** An example of a value of the field's type. */
    private static String example(Field field) {
        return switch (field.type()) {
            case STRING -> "2024-Q1"; // of the texts, only a quarter has a form of its own
            case YEARMONTH -> "2024-03";
            case DATE -> "31/12/2024";
            case INTEGER -> "1234";
            case NUMBER -> "1234," + "5".repeat(field.decimals());
        };
    }

    private String format(Localized pattern, Object... values) {
        return String.format(italian ? Locale.ITALIAN : Locale.ENGLISH, in(pattern), values);
    }

    private String in(Localized text) {
        return italian ? text.it() : text.en();
    }
}
