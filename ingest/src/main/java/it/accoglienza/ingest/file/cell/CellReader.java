package it.accoglienza.ingest.file.cell;

import it.accoglienza.ingest.contract.Contract.Every;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column of one file: text to a typed value, checked against the field's constraints.
 *
 * <p>Numbers and dates need two passes: {@link #observe} sees every cell of the column, {@link #decide} chooses the notation of
 * the ambiguous ones, {@link #read} returns the values.
 */
final class CellReader {
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private final Field field;
    private final PeriodText periods;
    private final @Nullable Every period;
    private final @Nullable CodeText codes;
    private final @Nullable Pattern pattern;
    private final LocalDate latest;
    private final NumberText numbers;
    private final NotationEvidence evidence;
    private final DateOrderEvidence dates = new DateOrderEvidence();
    private @Nullable NumberNotation notation;

    /**
     * Creates a reader.
     *
     * @param period the length of the period if the column is the delivery's period, otherwise null
     * @param codes the code list of the field, null if it has none
     * @param receivedOn the day of receipt, which ends the range of dates unless the field is planned
     */
    CellReader(Field field, @Nullable Every period, @Nullable CodeText codes, LocalDate receivedOn) {
        Field.Constraints rules = field.rules();
        this.field = field;
        this.period = period;
        this.codes = codes;
        this.pattern = rules.pattern() == null ? null : Pattern.compile(rules.pattern());
        this.latest = receivedOn.plusYears(field.maximumYearsAhead());
        this.periods = new PeriodText(new DateText(receivedOn.getYear() + Field.DEFAULT_YEARS_AHEAD));
        this.numbers = new NumberText(field.decimals(), field.unit());
        this.evidence = new NotationEvidence(rules.minimum(), rules.maximum());
    }

    /** Returns whether the column is to be observed: it has numbers or dates. */
    boolean isObserved() {
        return switch (field.type()) {
            case INTEGER, NUMBER, DATE -> true;
            case STRING, YEARMONTH -> false;
        };
    }

    /** Takes a cell into account. */
    void observe(String cell) {
        if (field.type() == FieldType.DATE) {
            dates.add(CellText.plain(cell));
        } else if (isObserved()) {
            String text = CellText.plain(cell);
            evidence.add(text, numbers.readings(text), numbers.isClear(text));
        }
    }

    /** Returns the notations that cells of this column show clearly. */
    Set<NumberNotation> notations() {
        return evidence.clear();
    }

    /** Returns the orders of day and month that dates of this column show clearly. */
    Set<DateOrder> orders() {
        return dates.clear();
    }

    /** Chooses the notation of the column, given those that the columns of the file show. */
    void decide(Set<NumberNotation> fileNotations, Set<DateOrder> fileOrders) {
        notation = evidence.notation(fileNotations).orElse(null);
        dates.decide(fileOrders);
    }

    /** Reads a cell. */
    CellValue read(String cell) {
        String text = CellText.plain(cell);
        if (text.isEmpty()) {
            return field.rules().required() ? CellValue.BLANK.breaking("required") : CellValue.BLANK;
        }
        Optional<CellMark> mark = CellMark.in(text);
        if (mark.isPresent() && !isCode(text)) {
            return CellValue.broken(text, mark.get().rule());
        }
        return value(text);
    }

    /** A code list may have a code or label such as “none”. */
    private boolean isCode(String text) {
        return codes != null && codes.parse(text).isPresent();
    }

    private CellValue value(String text) {
        if (period != null) {
            return periods.parse(text, period)
                    .map(found -> CellValue.of(text, found.text()))
                    .orElseGet(() -> CellValue.broken(text, "type"));
        }
        return switch (field.type()) {
            case STRING -> codes == null ? matched(text) : coded(text, codes);
            case YEARMONTH ->
                periods.parse(text, Every.MONTH)
                        .map(DeliveryPeriod::text)
                        .map(month -> CellValue.of(text, month))
                        .orElseGet(() -> CellValue.broken(text, "type"));
            case DATE -> date(text);
            case INTEGER, NUMBER -> number(text);
        };
    }

    /** Reads a text by the field's pattern; one that matches only in upper case, as identifiers do, is stored so. */
    private CellValue matched(String text) {
        if (pattern == null || pattern.matcher(text).matches()) {
            return CellValue.of(text, text);
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return pattern.matcher(upper).matches()
                ? CellValue.of(text, upper)
                : CellValue.of(text, text).breaking("pattern");
    }

    private static CellValue coded(String text, CodeText codes) {
        return codes.parse(text).map(code -> CellValue.of(text, code)).orElseGet(() -> CellValue.broken(text, "code"));
    }

    private CellValue date(String text) {
        if (dates.isMonthFirst(text)) {
            return CellValue.broken(text, "date_order");
        }
        Optional<LocalDate> date = periods.dates().parse(text);
        if (date.isEmpty()) {
            return CellValue.broken(text, DateText.isSerial(text) ? "date_serial" : "type");
        }
        if (field.openEnd() && date.get().equals(OPEN_END)) {
            return new CellValue(text, null, null);
        }
        return date.get().isAfter(latest) ? CellValue.broken(text, "date_range") : CellValue.of(text, date.get());
    }

    private CellValue number(String text) {
        Map<NumberNotation, BigDecimal> readings = numbers.readings(text);
        Set<BigDecimal> values = Set.copyOf(readings.values());
        if (values.isEmpty()) {
            String rule = text.endsWith("%") ? "percent" : numbers.isNumber(text) ? "decimals" : "type";
            return CellValue.broken(text, rule);
        }
        BigDecimal value = values.size() == 1 && isPlausible(text, readings.keySet())
                ? values.iterator().next()
                : notation == null ? null : readings.get(notation);
        return value == null ? CellValue.broken(text, "ambiguous_number") : ranged(text, value);
    }

    /** {@code 1,250} with one declared decimal is 1250 only if no cell of the column shows that the comma marks decimals. */
    private boolean isPlausible(String text, Set<NumberNotation> readable) {
        return readable.size() > 1 || !evidence.contradicts(readable.iterator().next()) || numbers.isClear(text);
    }

    private CellValue ranged(String text, BigDecimal value) {
        Field.Constraints rules = field.rules();
        CellValue typed = CellValue.of(text, field.type() == FieldType.INTEGER ? value.longValueExact() : value);
        if (rules.minimum() != null && value.compareTo(rules.minimum()) < 0) {
            return typed.breaking("minimum");
        }
        return rules.maximum() != null && value.compareTo(rules.maximum()) > 0 ? typed.breaking("maximum") : typed;
    }
}
