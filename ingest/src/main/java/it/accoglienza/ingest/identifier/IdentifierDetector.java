package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/** Detects direct identifiers in a cell, alone or inside a longer text. */
final class IdentifierDetector {
    private static final int OLDEST_EVENT_YEARS = 10;
    private static final int LATEST_YEAR_OFFSET = 20;
    private static final int SHORTEST_PHONE = 8;

    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,8}|\\d+[.,]\\d+|\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d+)?)");
    private static final Pattern PLAIN_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4}");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern PERMIT = Pattern.compile("(?<![0-9A-Z])I[ -]?\\d{8}(?![0-9A-Z])", CASE_INSENSITIVE);
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s<>(),;:\"\\[\\]|@]{1,64}@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    private static final Pattern IBAN =
            Pattern.compile("(?=([A-Z]{2}\\d{2}(?:[ -]?[0-9A-Z]){11,30}))", CASE_INSENSITIVE);
    private static final Pattern HASH = Pattern.compile(
            "(?<![0-9A-Z])(?:0x)?(?:[0-9A-F]{64}|[0-9A-F]{40}|[0-9A-F]{32})(?![0-9A-Z])", CASE_INSENSITIVE);

    private static final Pattern ELEVEN_DIGITS =
            Pattern.compile("(?<![0-9A-Z])(?:IT ?)?(\\d{11})(?![0-9A-Z])", CASE_INSENSITIVE);

    private static final Map<IdentifierKind, Predicate<String>> IN_ANY_COLUMN = Map.of(
            IdentifierKind.TAX_CODE, TaxCode::isIn,
            IdentifierKind.RESIDENCE_PERMIT, PERMIT.asPredicate(),
            IdentifierKind.EMAIL, IdentifierDetector::isEmailIn,
            IdentifierKind.IBAN, IdentifierDetector::isIbanIn,
            IdentifierKind.HASH, HASH.asPredicate());

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

    /** Returns the kinds of identifiers in a cell of a column of this kind. */
    Set<IdentifierKind> in(String cell, Kind column) {
        String text = plain(cell);
        if (column == Kind.NUMBER && PLAIN_NUMBER.matcher(text).matches()) {
            return Set.of();
        }
        if (column == Kind.EVENT_DATE && PLAIN_DATE.matcher(text).matches()) {
            List<LocalDate> date = FullDate.in(text, latestYear);
            if (!date.isEmpty()) {
                return isBirth(date, column) ? Set.of(IdentifierKind.FULL_DATE) : Set.of();
            }
        }
        Set<IdentifierKind> found = EnumSet.noneOf(IdentifierKind.class);
        IN_ANY_COLUMN.forEach((kind, isIn) -> addIf(isIn.test(text), kind, found));
        List<LocalDate> dates = FullDate.in(text, latestYear);
        addIf(isBirth(dates, column), IdentifierKind.FULL_DATE, found);
        addIf(Coordinates.isIn(text, column == Kind.TEXT), IdentifierKind.COORDINATES, found);
        if (found.isEmpty() && dates.isEmpty()) {
            boolean taxNumber = isTaxNumberIn(text);
            addIf(taxNumber, IdentifierKind.TAX_NUMBER, found);
            addIf(!taxNumber && isPhoneIn(text), IdentifierKind.PHONE, found);
        }
        return found;
    }

    private static void addIf(boolean present, IdentifierKind kind, Set<IdentifierKind> found) {
        if (present) {
            found.add(kind);
        }
    }

    /** Normalises a cell: full-width characters and hard spaces become plain ones, invisible characters are removed. */
    private static String plain(String cell) {
        return INVISIBLE
                .matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .replaceAll("")
                .strip();
    }

    private boolean isBirth(List<LocalDate> dates, Kind column) {
        return switch (column) {
            case EVENT_DATE -> dates.stream().anyMatch(date -> date.isBefore(oldestEvent));
            case OTHER_DATE -> false;
            case NUMBER, TEXT -> !dates.isEmpty();
        };
    }

    private static boolean isEmailIn(String text) {
        return EMAIL.matcher(text).results().anyMatch(email -> EmailValidator.getInstance()
                .isValid(email.group()));
    }

    private static boolean isIbanIn(String text) {
        return IBAN.matcher(text).results().map(found -> found.group(1)).anyMatch(IdentifierDetector::isIban);
    }

    /** The country code gives the length: groups may be separated by spaces and other words may follow. */
    private static boolean isIban(String candidate) {
        String compact = candidate.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        CountryCode country = CountryCode.getByCode(compact.substring(0, 2));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return false;
        }
        int length = IbanUtil.getIbanLength(country);
        return compact.length() >= length && IbanUtil.isValid(compact.substring(0, length));
    }

    private static boolean isTaxNumberIn(String text) {
        return ELEVEN_DIGITS
                .matcher(text)
                .results()
                .anyMatch(found -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(found.group(1)));
    }

    private static boolean isPhoneIn(String text) {
        return text.chars().filter(Character::isDigit).count() >= SHORTEST_PHONE
                && PhoneNumberUtil.getInstance()
                        .findNumbers(text, "IT")
                        .iterator()
                        .hasNext();
    }
}
