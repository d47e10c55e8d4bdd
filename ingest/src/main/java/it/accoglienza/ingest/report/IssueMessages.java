package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.identifier.IdentifierKind;
import java.util.Locale;
import java.util.Optional;

/** What a finding means and what to do about it, in the words of the declarations. */
final class IssueMessages {
    private final Contracts contracts;
    private final boolean italian;

    IssueMessages(Contracts contracts, boolean italian) {
        this.contracts = contracts;
        this.italian = italian;
    }

    /** One line: where, what, what to do. */
    String message(Issue issue, String dataset) {
        Optional<Contract> contract = contracts.find(dataset);
        String where = where(issue, contract);
        String what =
                contract.flatMap(of -> check(of, issue.rule())).map(this::in).orElseGet(() -> rule(issue, contract));
        return where.isEmpty() ? what : where + ": " + what;
    }

    /** One line: how easily a person of the table could be told from the others. */
    String message(KAnonymity anonymity) {
        Locale locale = italian ? Locale.ITALIAN : Locale.ENGLISH;
        return String.format(
                locale,
                italian
                        ? "k-anonimato: classe più piccola %,d, righe in classi sotto 3 %.1f %%, sotto 5 %.1f %%, rischio medio %.2f"
                        : "k-anonymity: smallest class %,d, rows in classes under 3 %.1f %%, under 5 %.1f %%, mean risk %.2f",
                anonymity.smallest(),
                100 * anonymity.under3(),
                100 * anonymity.under5(),
                anonymity.meanRisk());
    }

    private String where(Issue issue, Optional<Contract> contract) {
        StringBuilder where = new StringBuilder();
        if (issue.line() > 0) {
            where.append(italian ? "riga " : "row ").append(issue.line());
        }
        if (issue.rows() > 1 || issue.line() == 0 && issue.rows() > 0) {
            where.append(where.isEmpty() ? "" : " ")
                    .append(
                            italian
                                    ? "(righe in tutto: %,d)".formatted(issue.rows())
                                    : "(rows in all: %,d)".formatted(issue.rows()));
        }
        if (!issue.column().isEmpty()) {
            where.append(where.isEmpty() ? "" : ", ")
                    .append(italian ? "colonna " : "column ")
                    .append(headers(issue.column(), contract));
        }
        return where.toString();
    }

    /** Prefectures know their headers, not the warehouse's names. */
    private static String headers(String column, Optional<Contract> contract) {
        if (contract.isEmpty()) {
            return column;
        }
        String names = column;
        for (Field field : contract.get().fields()) {
            names = names.replaceAll("\\b" + field.name() + "\\b", field.header());
        }
        return names;
    }

    private String rule(Issue issue, Optional<Contract> contract) {
        String[] parts = issue.rule().split(":");
        String text = contracts.codes("rule").codes().stream()
                .filter(code -> code.code().equals(parts[0]))
                .map(CodeList.Code::label)
                .map(this::in)
                .findFirst()
                .orElse(issue.rule());
        return text + detail(issue, parts, contract);
    }

    private String detail(Issue issue, String[] parts, Optional<Contract> contract) {
        if (parts.length == 2) {
            IdentifierKind kind = IdentifierKind.valueOf(parts[1]);
            return " [%s]".formatted(italian ? kind.it() : kind.en());
        }
        Optional<Field> field = contract.stream()
                .flatMap(of -> of.fields().stream())
                .filter(one -> one.name().equals(issue.column()))
                .findFirst();
        return field.map(one -> switch (issue.rule()) {
                    case "minimum" -> " [>= %s]".formatted(one.rules().minimum());
                    case "maximum" -> " [<= %s]".formatted(one.rules().maximum());
                    case "pattern" -> " [%s]".formatted(one.rules().pattern());
                    case "code" -> " [codes/%s.csv]".formatted(one.codes());
                    case "type" -> " [%s]".formatted(one.type().name().toLowerCase(java.util.Locale.ROOT));
                    default -> "";
                })
                .orElse("");
    }

    private static Optional<Localized> check(Contract contract, String rule) {
        return contract.checks().stream()
                .filter(check -> check.name().equals(rule))
                .map(Check::message)
                .findFirst();
    }

    private String in(Localized text) {
        return italian ? text.it() : text.en();
    }
}
