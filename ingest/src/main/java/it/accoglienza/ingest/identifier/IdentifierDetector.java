package it.accoglienza.ingest.identifier;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Detects direct identifiers in a cell, alone or inside a longer text. */
final class IdentifierDetector {
    private static final int OLDEST_EVENT_YEARS = 10;
    private static final int LATEST_YEAR_OFFSET = 20;
    private static final int SHORTEST_PHONE = 8;

    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,8}|\\d+[.,]\\d+|\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d+)?)");
    private static final Pattern PLAIN_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4}");

    /** The kinds that no other value resembles. */
    private static final Map<IdentifierKind, Predicate<NormalizedText>> IN_ANY_TEXT = new EnumMap<>(Map.of(
            IdentifierKind.TAX_CODE, TaxCode::isIn,
            IdentifierKind.RESIDENCE_PERMIT, text -> ResidencePermit.isIn(text.text()),
            IdentifierKind.EMAIL, text -> EmailAddress.isIn(text.text()),
            IdentifierKind.IBAN, text -> Iban.isIn(text.text()),
            IdentifierKind.HASH, text -> HashValue.isIn(text.text())));

    private final LocalDate oldestEvent;
    private final int latestYear;

    /**
     * Creates a detector for one file.
     *
     * @param period the first day of the file's period: an event more than 10 years earlier counts as a birth
     */
    IdentifierDetector(LocalDate period) {
        oldestEvent = period.minusYears(OLDEST_EVENT_YEARS);
        latestYear = period.getYear() + LATEST_YEAR_OFFSET;
    }

    /** Returns the kinds of identifiers in a text of unknown meaning: only those that no other value resembles. */
    static Set<IdentifierKind> in(String text) {
        return in(NormalizedText.of(text));
    }

    private static Set<IdentifierKind> in(NormalizedText text) {
        Set<IdentifierKind> found = EnumSet.noneOf(IdentifierKind.class);
        IN_ANY_TEXT.forEach((kind, isIn) -> addIf(isIn.test(text), kind, found));
        return found;
    }

    private static void addIf(boolean present, IdentifierKind kind, Set<IdentifierKind> found) {
        if (present) {
            found.add(kind);
        }
    }

    /** Returns the kinds of identifiers in a cell of a column of this kind. */
    Set<IdentifierKind> in(String cell, Kind column) {
        NormalizedText normalized = NormalizedText.of(cell);
        String text = normalized.text();
        if (column == Kind.NUMBER && PLAIN_NUMBER.matcher(text).matches()) {
            return Set.of();
        }
        List<LocalDate> dates = FullDate.in(text, latestYear);
        Set<IdentifierKind> found = EnumSet.noneOf(IdentifierKind.class);
        if (isBirth(dates, column) || (isOfFile(column) && !dates.isEmpty() && FullDate.isCalledBirth(text))) {
            boolean event = column == Kind.EVENT_DATE && !FullDate.isCalledBirth(text);
            found.add(event ? IdentifierKind.OLD_EVENT : IdentifierKind.FULL_DATE);
        }
        if (isDate(column) && !dates.isEmpty() && PLAIN_DATE.matcher(text).matches()) {
            return found;
        }
        found.addAll(in(normalized));
        addIf(Coordinates.isIn(text, column == Kind.TEXT || column == Kind.NOTE), IdentifierKind.COORDINATES, found);
        if (found.isEmpty() && dates.isEmpty()) {
            boolean taxNumber = NumericTaxCode.isIn(text);
            addIf(taxNumber, IdentifierKind.TAX_NUMBER, found);
            addIf(!taxNumber && isPhoneIn(text), IdentifierKind.PHONE, found);
        }
        return found;
    }

    private boolean isBirth(List<LocalDate> dates, Kind column) {
        return switch (column) {
            case EVENT_DATE, NOTE, NUMBER -> dates.stream().anyMatch(date -> date.isBefore(oldestEvent));
            case OTHER_DATE -> false;
            case TEXT, PSEUDONYM, IGNORED -> !dates.isEmpty();
        };
    }

    /** Returns whether a date is more likely one of the file: of a signature, or a number that a spreadsheet took for a date. */
    private static boolean isOfFile(Kind column) {
        return column == Kind.NOTE || column == Kind.NUMBER;
    }

    private static boolean isDate(Kind column) {
        return column == Kind.EVENT_DATE || column == Kind.OTHER_DATE;
    }

    private static boolean isPhoneIn(String text) {
        return NormalizedText.countDigits(text) >= SHORTEST_PHONE
                && PhoneNumberUtil.getInstance()
                        .findNumbers(text, "IT")
                        .iterator()
                        .hasNext();
    }
}
