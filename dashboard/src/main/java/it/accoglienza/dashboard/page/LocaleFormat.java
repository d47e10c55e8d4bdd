package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * Formats numbers, dates and values in a language, for pages, tables and charts: {@code −1.234} and {@code 12,3 %} in
 * Italian, {@code −1,234} and {@code 12.3%} in English. Periods are in {@link PeriodFormat}.
 */
record LocaleFormat(Language language, Messages messages, PeriodFormat periods) {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final char MINUS = '\u2212';
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    static LocaleFormat in(Language language) {
        Messages messages = Messages.in(language);
        return new LocaleFormat(language, messages, new PeriodFormat(language.locale(), messages));
    }

    /** Formats a number, rounded half up to at most {@code decimals} decimals. */
    String number(Number value, int decimals) {
        return decimalFormat(0, decimals).format(value);
    }

    /** Formats a value for a table or an axis: with its percent sign, without any other unit. */
    String value(Indicator indicator, BigDecimal value) {
        String number = number(value, indicator.decimals());
        return indicator.unit().equals("%") ? number + percentSign() : number;
    }

    /** Formats a value for a sentence, with its unit: {@code 1.234 posti}, {@code 1 posto}, {@code 12,3 %}. */
    String quantity(Indicator indicator, BigDecimal value) {
        return indicator.unit().equals("%")
                ? value(indicator, value)
                : messages.text(
                        numbered("quantity." + indicator.unit(), rounded(indicator, value)), value(indicator, value));
    }

    /** Returns the unit to be placed after a value; empty for percentages, which carry their sign. */
    String unit(Indicator indicator, @Nullable BigDecimal value) {
        String key = "unit." + indicator.unit();
        if (indicator.unit().equals("%")) {
            return "";
        }
        return messages.text(value == null ? key : numbered(key, rounded(indicator, value)));
    }

    /** Formats the value of an observation, or returns the label of its status if it has none. */
    String valueOrStatus(Indicator indicator, @Nullable Observation observation) {
        if (observation == null) {
            return messages.text("status.none");
        }
        BigDecimal value = observation.value();
        return value == null ? messages.text("status." + observation.status()) : value(indicator, value);
    }

    /** Formats the difference of two values as they are displayed, with its sign: {@code +1,2 punti percentuali}. */
    String change(Indicator indicator, BigDecimal value, BigDecimal earlier) {
        BigDecimal difference = rounded(indicator, value).subtract(rounded(indicator, earlier));
        if (difference.signum() == 0) {
            return messages.text("change.none");
        }
        String unit = changeUnit(indicator);
        String sign = difference.signum() > 0 ? "+" : "";
        return messages.text(numbered("quantity." + unit, difference), sign + number(difference, indicator.decimals()));
    }

    /** Returns the unit of a difference: points for percentages, none for values per 100 or per 1,000. */
    private static String changeUnit(Indicator indicator) {
        String unit = indicator.unit();
        return unit.equals("%") ? "points" : unit.startsWith("per_") ? "number" : unit;
    }

    /** Returns the key of the singular text if the number is 1 or -1 and there is one, otherwise the key itself. */
    private String numbered(String key, BigDecimal number) {
        boolean one = number.abs().compareTo(BigDecimal.ONE) == 0 && messages.contains(key + ".one");
        return one ? key + ".one" : key;
    }

    private static BigDecimal rounded(Indicator indicator, BigDecimal value) {
        return value.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    /** Formats the date of an instant in Rome: {@code 22 novembre 2026}. */
    String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(instant.atZone(ROME));
    }

    /** Formats a date with an abbreviated month: {@code 8 feb 2024}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale()).format(day);
    }

    /** Formats an amount, with cents only if it has any: {@code 252.000 €}, {@code €252,000}. */
    String money(BigDecimal euros) {
        int decimals = euros.stripTrailingZeros().scale() <= 0 ? 0 : 2;
        String number = decimalFormat(decimals, decimals).format(euros);
        return switch (language) {
            case IT -> number + NO_BREAK_SPACE + "€";
            case EN -> "€" + number;
        };
    }

    /** Formats a share from 0 to 1 as a whole percentage: {@code 87 %}. */
    String share(BigDecimal share) {
        return percent(share.movePointRight(2).setScale(0, RoundingMode.HALF_UP));
    }

    /** Formats a percentage with at most one decimal: {@code 87,5 %}. */
    String percent(BigDecimal percent) {
        return number(percent, 1) + percentSign();
    }

    private String percentSign() {
        return switch (language) {
            case IT -> NO_BREAK_SPACE + "%";
            case EN -> "%";
        };
    }

    private NumberFormat decimalFormat(int minimumDecimals, int maximumDecimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(minimumDecimals);
        format.setMaximumFractionDigits(maximumDecimals);
        return format;
    }
}
