package it.accoglienza.ingest.report;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Describes in one language where a finding is: lines, columns, and the cells of rows without a line number. */
final class PlaceTexts {
    private static final Localized LINE = new Localized("riga %d", "line %d");
    private static final Localized LINES = new Localized("righe %s", "lines %s");
    private static final Localized ALL_ROWS = new Localized("(in tutto %,d righe)", "(%,d rows in all)");
    private static final Localized ROWS = new Localized("(%,d righe)", "(%,d rows)");
    private static final Localized ONE_ROW = new Localized("(%,d riga)", "(%,d row)");
    private static final Pattern POSITION = Pattern.compile("#(\\d{1,6})(.*)");
    private static final Localized COLUMN = new Localized("colonna %s", "column %s");

    private final Contracts contracts;
    private final ReportLanguage language;
    private final int most;

    /**
     * Creates the texts.
     *
     * @param most the number of lines that are given of a finding
     */
    PlaceTexts(Contracts contracts, ReportLanguage language, int most) {
        this.contracts = contracts;
        this.language = language;
        this.most = most;
    }

    /** Returns a message after the position of its finding. */
    String located(Finding finding, String dataset, String message) {
        String position = position(finding, dataset);
        return position.isEmpty() ? message : position + ": " + message;
    }

    /** Returns rows and columns on one line, empty for the file as a whole. Columns whose cells are given are not repeated. */
    private String position(Finding finding, String dataset) {
        String columns = columns(finding, dataset);
        boolean named = columns.isEmpty()
                || finding.places().stream().anyMatch(place -> !place.cells().isEmpty());
        return Stream.of(rows(finding, dataset), named ? "" : language.format(COLUMN, columns))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    /** Returns the first rows concerned and, if there are more, their number. */
    String rows(Finding finding, String dataset) {
        List<String> parts = new ArrayList<>();
        lines(finding).ifPresent(parts::add);
        String cells = cells(finding, dataset);
        if (!cells.isEmpty()) {
            parts.add(cells);
        }
        if (finding.rows() > Math.min(most, finding.places().size())) {
            parts.add(
                    language.format(parts.isEmpty() ? finding.rows() == 1 ? ONE_ROW : ROWS : ALL_ROWS, finding.rows()));
        }
        return String.join(" ", parts);
    }

    private Optional<String> lines(Finding finding) {
        List<String> lines = finding.places().stream()
                .filter(place -> place.line() > 0)
                .limit(most)
                .map(place -> String.valueOf(place.line()))
                .toList();
        return switch (lines.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(language.format(LINE, Long.parseLong(lines.get(0))));
            default -> Optional.of(language.format(LINES, String.join(", ", lines)));
        };
    }

    /**
     * Returns titles and values, of codes with their labels: {@code Regione Puglia (16), Persone 12}. What a place has in common
     * with the one before is not repeated.
     */
    private String cells(Finding finding, String dataset) {
        List<String> texts = new ArrayList<>();
        SortedMap<String, String> before = new TreeMap<>();
        for (Place place : finding.places()) {
            if (!place.cells().isEmpty() && !place.cells().equals(before)) {
                texts.add(cells(place, before, dataset));
                before = place.cells();
            }
        }
        return String.join("; ", texts);
    }

    private String cells(Place place, SortedMap<String, String> before, String dataset) {
        return contracts.contract(dataset).fields().stream()
                .filter(field -> place.cells().containsKey(field.name()))
                .dropWhile(field -> Objects.equals(place.cells().get(field.name()), before.get(field.name())))
                .map(field -> language.in(field.title())
                        + " "
                        + value(field, place.cells().getOrDefault(field.name(), "")))
                .collect(joining(", "));
    }

    private String value(Field field, String value) {
        if (field.codes() == null) {
            return value;
        }
        return contracts.codes(field.codes()).codes().stream()
                .filter(code -> code.code().equals(value))
                .map(CodeList.Code::label)
                .map(label -> "%s (%s)".formatted(language.in(label), value))
                .findFirst()
                .orElse(value);
    }

    /** Returns the columns by their headers, which the delivering office knows. */
    String columns(Finding finding, String dataset) {
        return headers(contracts.find(dataset), finding.column());
    }

    private static String headers(Optional<Contract> contract, String columns) {
        return Stream.of(columns.split(", ", -1))
                .map(column -> contract.stream()
                        .flatMap(declared -> declared.fields().stream())
                        .filter(field -> field.name().equals(column))
                        .map(Field::header)
                        .findFirst()
                        .orElseGet(() -> position(column)))
                .collect(joining(", "));
    }

    /** Adds the letter of a spreadsheet's column to a position: {@code #28} becomes {@code #28 (AB)}. */
    private static String position(String column) {
        Matcher position = POSITION.matcher(column);
        return position.matches()
                ? "#%s (%s)%s"
                        .formatted(position.group(1), letters(Integer.parseInt(position.group(1))), position.group(2))
                : column;
    }

    private static String letters(int column) {
        int before = (column - 1) / 26;
        return (before == 0 ? "" : letters(before)) + (char) ('A' + (column - 1) % 26);
    }
}
