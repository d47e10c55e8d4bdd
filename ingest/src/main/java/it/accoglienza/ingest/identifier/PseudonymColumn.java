package it.accoglienza.ingest.identifier;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the form of the pseudonyms of a column, and whether the column holds names that have this form.
 *
 * <p>Pseudonyms are random over A-Z and 2-7. With eight such characters 19 % have no digit; of names all have none.
 */
final class PseudonymColumn {
    private static final int MOST_VALUES = 100_000;
    private static final double LETTER = 26 / 32.0;
    private static final double FALSE_ALARM = 1e-9;

    private final String header;
    private final Pattern form;
    private final Set<String> values = new HashSet<>();
    private long withoutDigit;
    private int randomCharacters = 1;

    PseudonymColumn(String header, String form) {
        this.header = header;
        this.form = Pattern.compile(form);
    }

    /** Returns whether a cell is empty or has the declared form. */
    boolean accepts(String cell) {
        if (values.contains(cell)) {
            return true;
        }
        String value = NormalizedText.of(cell).text().toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            return true;
        }
        boolean right = form.matcher(value).matches();
        if (right && values.size() < MOST_VALUES && values.add(value)) {
            count(value.substring(value.lastIndexOf('-') + 1));
        }
        return right;
    }

    private void count(String random) {
        randomCharacters = random.length();
        if (NormalizedText.countDigits(random) == 0) {
            withoutDigit++;
        }
    }

    /** Returns a hit if the column as a whole holds names. */
    Stream<IdentifierHit> hits() {
        return hasNames()
                ? Stream.of(new IdentifierHit(header, IdentifierKind.PSEUDONYM_NAMES, withoutDigit))
                : Stream.empty();
    }

    /**
     * Returns whether too many distinct values have no digit. By Chernoff's bound a column of n random pseudonyms has a share
     * of at least s without a digit with a probability of at most exp(-n KL(s, p)), where p is the expected share; the column
     * is refused if this is below 1e-9. This needs at least 13 values of eight characters, or 17 of six.
     */
    private boolean hasNames() {
        if (withoutDigit == 0) {
            return false;
        }
        double expected = Math.pow(LETTER, randomCharacters);
        double share = (double) withoutDigit / values.size();
        return share > expected && values.size() * divergence(share, expected) > -Math.log(FALSE_ALARM);
    }

    /** Returns the Kullback-Leibler divergence of two shares. */
    private static double divergence(double share, double expected) {
        double others = share == 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - expected));
        return share * Math.log(share / expected) + others;
    }
}
