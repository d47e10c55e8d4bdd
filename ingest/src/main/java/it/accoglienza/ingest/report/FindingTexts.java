package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.file.OtherFormat;
import it.accoglienza.ingest.identifier.IdentifierKind;
import java.util.List;
import java.util.Optional;

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
    private static final Localized PATH = new Localized(
            "%1$s: %2$s/<sigla della prefettura>/<periodo>, per esempio %2$s/VI/%3$s.csv o %2$s/VI/%3$s.xlsx",
            "%1$s: %2$s/<code of the prefecture>/<period>, for example %2$s/VI/%3$s.csv or %2$s/VI/%3$s.xlsx");
    private static final Localized CORRECT =
            new Localized("correggere i valori delle colonne indicate", "correct the values in the columns given");

    private final Contracts contracts;
    private final ReportLanguage language;
    private final ConstraintTexts constraints;

    FindingTexts(Contracts contracts, ReportLanguage language) {
        this.contracts = contracts;
        this.language = language;
        this.constraints = new ConstraintTexts(contracts, language);
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
        if (List.of("foreign_key", "reference_absent").contains(finding.rule())) {
            return referenced(finding, dataset);
        }
        return contracts.find(dataset).stream()
                .flatMap(contract -> contract.fields().stream())
                .filter(field -> List.of(field.name(), field.header()).contains(finding.column()))
                .map(field -> constraints.text(finding.rule(), field))
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
            case REGISTER_ABSENT ->
                contracts
                        .find(detail)
                        .map(contract -> language.in(contract.title()))
                        .orElse(detail);
            case "nearest_dataset" -> contracts.find(detail).map(this::path).orElse(detail);
            case "period_columns", "other_header" -> language.format(MISSING, detail);
            case "other_name", "nearest_layout", "file_period", "same_rows", "other_file" -> detail;
            default -> language.format(NEAREST, detail);
        };
    }

    /** The title of a dataset and where its deliveries lie. */
    private String path(Contract contract) {
        return language.format(
                PATH,
                language.in(contract.title()),
                contract.name(),
                contract.delivered().every().example());
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
