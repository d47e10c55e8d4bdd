package it.accoglienza.samples.delivery;

import it.accoglienza.samples.calibration.Prefecture;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The conventions in which one sender writes its files.
 *
 * @param windows Windows-1252 with CRLF, else UTF-8 with LF
 * @param italianDates {@code 31/12/2024}, else {@code 2024-12-31}
 * @param italianNumbers {@code 1.234,5}, else {@code 1234.5}
 */
public record Conventions(char separator, boolean windows, boolean italianDates, boolean italianNumbers) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final DateTimeFormatter ITALIAN_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int COMBINATIONS = 16;
    private static final int STEP = 7; // odd, so all combinations occur and neighbours in the list differ

    /** Derives the conventions from the prefecture's index; all 16 combinations occur. */
    public static Conventions of(Prefecture prefecture) {
        int bits = prefecture.index() * STEP % COMBINATIONS;
        return new Conventions((bits & 1) == 0 ? ';' : ',', (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0);
    }

    /** Returns the conventions of the Ministry: comma, UTF-8, ISO dates, decimal point. */
    public static Conventions international() {
        return new Conventions(',', false, false, false);
    }

    Charset charset() {
        return windows ? WINDOWS_1252 : StandardCharsets.UTF_8;
    }

    String date(LocalDate date) {
        return italianDates ? date.format(ITALIAN_DATE) : date.toString();
    }

    String number(BigDecimal number) {
        if (!italianNumbers) {
            return number.toPlainString();
        }
        String grouped = String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
        return grouped.replace('.', '-').replace(',', '.').replace('-', ',');
    }
}
