package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * How numbers, periods and values are written in a language: {@code 1.234} and {@code 12,3 %} in Italian,
 * {@code 1,234} and {@code 12.3%} in English. Pages, tables and charts all write by this one rule.
 */
record LocaleFormat(Language language, Messages words) {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    static LocaleFormat in(Language language) {
        return new LocaleFormat(language, Messages.in(language));
    }

    /** A bare number with at most that many decimals. */
    String number(Number value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A value of an indicator as it stands in a table or on an axis: with its percent sign, without other units. */
    String value(Indicator indicator, BigDecimal value) {
        String number = number(value, indicator.decimals());
        return indicator.unit().equals("%") ? number + percent() : number;
    }

    /** A value of an indicator as it stands in a sentence, with its unit. */
    String quantity(Indicator indicator, BigDecimal value) {
        return indicator.unit().equals("%")
                ? value(indicator, value)
                : words.text("quantity." + indicator.unit(), value(indicator, value));
    }

    /** The value, or in words why there is none. */
    String cell(Indicator indicator, @Nullable Observation observation) {
        if (observation == null) {
            return words.text("status.none");
        }
        BigDecimal value = observation.value();
        return value == null ? words.text("status." + observation.status()) : value(indicator, value);
    }

    /** How far a value is from an earlier one, with its sign: {@code +1,2 punti percentuali}. */
    String change(Indicator indicator, BigDecimal value, BigDecimal before) {
        BigDecimal difference = rounded(indicator, value).subtract(rounded(indicator, before));
        String unit = indicator.unit().equals("%") ? "points" : indicator.unit();
        String sign = difference.signum() > 0 ? "+" : "";
        return difference.signum() == 0
                ? words.text("change.none")
                : words.text("quantity." + unit, sign + number(difference, indicator.decimals()));
    }

    /** {@code marzo 2024}, {@code 1º trimestre 2024}, {@code 1º semestre 2024} or {@code 2024}. */
    String period(String code) {
        Period period = Period.of(code);
        return switch (period.freq()) {
            case MONTH -> period.first().format(DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()));
            case QUARTER -> words.text("quarter." + number(period), year(period));
            case HALF_YEAR -> words.text("half." + number(period), year(period));
            case YEAR -> code;
        };
    }

    /** The same, short enough for the axis of a chart: {@code mar 2024}. */
    String shortPeriod(String code) {
        Period period = Period.of(code);
        return switch (period.freq()) {
            case MONTH -> period.first().format(DateTimeFormatter.ofPattern("MMM uuuu", language.locale()));
            case QUARTER -> words.text("quarter.short", number(period), year(period));
            case HALF_YEAR -> words.text("half.short", number(period), year(period));
            case YEAR -> code;
        };
    }

    /** A moment as a day: {@code 22 novembre 2026}. */
    String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(moment.atZone(ROME));
    }

    /** {@code 8 feb 2024}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale()).format(day);
    }

    /** An amount with its cents, if it has any: {@code 252.000 €}, {@code €252,000}. */
    String money(BigDecimal euros) {
        boolean whole = euros.stripTrailingZeros().scale() <= 0;
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(whole ? 0 : 2);
        String number = format.format(euros);
        return switch (language) {
            case IT -> number + NO_BREAK_SPACE + "€";
            case EN -> "€" + number;
        };
    }

    /** A share of 0 to 1 in whole percent: {@code 87 %}. */
    String share(BigDecimal share) {
        return percent(share.movePointRight(2).setScale(0, RoundingMode.HALF_UP));
    }

    /** A number of percent with at most one decimal: {@code 87,5 %}. */
    String percent(BigDecimal percent) {
        return number(percent, 1) + percent();
    }

    private static String number(Period period) {
        String code = period.toString();
        return code.substring(code.length() - 1);
    }

    private static String year(Period period) {
        return String.valueOf(period.first().getYear());
    }

    private static BigDecimal rounded(Indicator indicator, BigDecimal value) {
        return value.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    private String percent() {
        return switch (language) {
            case IT -> NO_BREAK_SPACE + "%";
            case EN -> "%";
        };
    }
}
