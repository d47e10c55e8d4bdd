package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Sensitivity;
import it.accoglienza.ingest.file.KnownHeaders.Header;
import it.accoglienza.ingest.file.cell.PeriodHeader;
import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Maps the headers of a file to the fields of its contract, or to the headers of its layout. Columns are counted from 0. */
final class HeaderMapping {
    /** From this number of columns named as days or months a sheet has one column for each period. */
    private static final int FEWEST_PERIODS = 3;

    private final Contract contract;
    private final boolean byLayout;
    private final List<String> headers;
    private final List<Optional<Header>> declared;

    HeaderMapping(ContractMatch match) {
        this.contract = match.contract();
        this.byLayout = match.layout() != null;
        this.headers = match.table().headers();
        this.declared = headers.stream().map(match.known()::find).toList();
    }

    /** Returns the columns as the identifier gate needs them. */
    List<Column> gateColumns() {
        return IntStream.range(0, headers.size()).mapToObj(this::gateColumn).toList();
    }

    private Column gateColumn(int column) {
        String header = headers.get(column);
        return field(column)
                .map(HeaderMapping::gateColumn)
                .orElseGet(() -> declared.get(column).isPresent()
                        ? new Column(header, true, Kind.IGNORED)
                        : new Column(header, false, Kind.TEXT));
    }

    private static Column gateColumn(Field field) {
        return field.sensitivity() == Sensitivity.PSEUDONYM
                ? new Column(field.header(), true, Kind.PSEUDONYM, field.rules().pattern())
                : new Column(field.header(), true, kind(field));
    }

    /**
     * Returns an issue for each column that is duplicate, undeclared with cells that have a text, or required and missing.
     *
     * <p>Undeclared columns are given by their positions, because a header may be a value, with the missing columns whose names
     * resemble their headers; these are not reported again. Those without a resemblance are one issue, which names the columns
     * that are missing, because they may be these under another name. Three or more that are named as days, months or
     * quarters are the only issue, which names the missing columns.
     *
     * @param filled the columns in which a cell has a text
     * @param values the values of undeclared columns; one with the codes of a missing column only is told to be that one
     */
    List<Issue> issues(BitSet filled, ColumnValues values) {
        if (declared.stream().allMatch(Optional::isEmpty)) {
            return List.of(Issue.file("unknown_header"));
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        declared.stream()
                .flatMap(Optional::stream)
                .map(Header::text)
                .filter(header -> !seen.add(header))
                .forEach(header -> issues.add(Issue.column("column_twice", header)));
        List<Field> missing = contract.fields().stream()
                .filter(field -> !byLayout && !seen.contains(field.header()))
                .toList();
        List<Integer> unknown = undeclared().filter(filled::get).boxed().toList();
        if (isWide(unknown)) {
            return List.of(Issue.file("period_columns:" + joined(missing)));
        }
        Map<Integer, Field> named = byValues(unknown, missing, values);
        named.forEach((column, field) ->
                issues.add(Issue.column("other_name:" + field.header(), positions(Stream.of(column)))));
        issues.addAll(unknown(
                unknown.stream().filter(column -> !named.containsKey(column)).toList(),
                missing.stream().filter(field -> !named.containsValue(field)).toList()));
        return issues;
    }

    /** The fields whose values undeclared columns have, without those that two columns may be. */
    private static Map<Integer, Field> byValues(List<Integer> columns, List<Field> missing, ColumnValues values) {
        Map<Integer, Field> found = new LinkedHashMap<>();
        columns.forEach(column -> values.field(column, missing).ifPresent(field -> found.put(column, field)));
        List<Field> fields = List.copyOf(found.values());
        found.values().removeIf(field -> Collections.frequency(fields, field) > 1);
        return found;
    }

    /** Returns whether a sheet has one column for each day, month or quarter in place of declared ones. */
    private boolean isWide(List<Integer> columns) {
        return columns.stream()
                        .filter(column -> PeriodHeader.matches(headers.get(column)))
                        .count()
                >= FEWEST_PERIODS;
    }

    private List<Issue> unknown(List<Integer> columns, List<Field> missing) {
        Map<Integer, List<String>> nearest = new LinkedHashMap<>();
        columns.forEach(column -> nearest.put(column, SimilarHeaders.of(headers.get(column), missing)));
        Set<String> similar = nearest.values().stream()
                .flatMap(names -> names.stream().limit(1))
                .collect(Collectors.toSet());
        List<Field> unnamed = missing.stream()
                .filter(field -> !similar.contains(field.header()))
                .toList();
        List<Field> absent =
                unnamed.stream().filter(field -> field.rules().required()).toList();
        String unlike = unnamed.isEmpty() ? "unknown_column" : "other_header:" + joined(unnamed);
        Map<String, List<Integer>> byRule = new LinkedHashMap<>();
        nearest.forEach((column, names) -> byRule.computeIfAbsent(
                        names.isEmpty() ? unlike : "unknown_column:" + String.join(", ", names),
                        key -> new ArrayList<>())
                .add(column));
        Stream<Issue> unknown = byRule.entrySet().stream()
                .map(rule -> Issue.column(rule.getKey(), positions(rule.getValue().stream())));
        Stream<Issue> required = byRule.containsKey(unlike)
                ? Stream.empty()
                : absent.stream().map(field -> Issue.column("missing_column", field.header()));
        return Stream.concat(unknown, required).toList();
    }

    private static String joined(List<Field> fields) {
        return fields.stream().map(Field::header).collect(Collectors.joining(", "));
    }

    /** Returns a remark on the undeclared columns without any text below their headers, which are accepted. */
    List<Issue> remarks(BitSet filled) {
        String empty =
                positions(undeclared().filter(column -> !filled.get(column)).boxed());
        return empty.isEmpty() ? List.of() : List.of(Issue.column("empty_column", empty));
    }

    /** Returns whether a column is none that the contract or the layout declares. */
    boolean isUndeclared(int column) {
        return column < declared.size() && declared.get(column).isEmpty();
    }

    private IntStream undeclared() {
        return IntStream.range(0, headers.size())
                .filter(column -> declared.get(column).isEmpty());
    }

    private static String positions(Stream<Integer> columns) {
        return columns.map(column -> "#" + (column + 1)).collect(Collectors.joining(", "));
    }

    /** Returns the column of each field of the contract, -1 if the file has none. */
    int[] columns() {
        return contract.fields().stream()
                .mapToInt(field -> columns(field::equals).findFirst().orElse(-1))
                .toArray();
    }

    /** Returns the columns that are quasi-identifiers. */
    int[] quasiIdentifiers() {
        return columns(field -> field.sensitivity() == Sensitivity.QUASI).toArray();
    }

    /** Returns the columns of pseudonyms. */
    int[] pseudonyms() {
        return columns(field -> field.sensitivity() == Sensitivity.PSEUDONYM).toArray();
    }

    /** Returns the column of the field {@code period}, -1 if there is none. */
    int periodIndex() {
        return columns(field -> field.name().equals("period")).findFirst().orElse(-1);
    }

    private IntStream columns(Predicate<Field> condition) {
        return IntStream.range(0, headers.size())
                .filter(column -> field(column).filter(condition).isPresent());
    }

    private Optional<Field> field(int column) {
        return declared.get(column).map(Header::field);
    }

    private static Kind kind(Field field) {
        return switch (field.type()) {
            case DATE -> field.sensitivity() == Sensitivity.EVENT ? Kind.EVENT_DATE : Kind.OTHER_DATE;
            case INTEGER, NUMBER -> Kind.NUMBER;
            case YEARMONTH -> Kind.OTHER_DATE; // spreadsheets write the first day of a month
            case STRING -> field.name().equals("period") ? Kind.OTHER_DATE : Kind.TEXT;
        };
    }
}
