package it.accoglienza.transform.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The frequency of an observation: codes of the SDMX code list {@code CL_FREQ}. */
public enum Frequency {
    MONTH("M", 1),
    QUARTER("Q", 3),
    HALF_YEAR("S", 6),
    YEAR("A", 12);

    private final String code;
    private final int months;

    Frequency(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /**
     * Returns the frequency of a code.
     *
     * @throws IllegalArgumentException if there is no such code
     */
    @JsonCreator
    public static Frequency of(String code) {
        return Stream.of(values())
                .filter(frequency -> frequency.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no frequency '%s'; known are %s".formatted(code, codes(Arrays.asList(values()), ", "))));
    }

    /** Joins the codes of frequencies, {@code M;Q;A}. */
    public static String codes(List<Frequency> frequencies, String separator) {
        return frequencies.stream().map(Frequency::code).collect(Collectors.joining(separator));
    }

    /** Returns a Spark SQL expression: the length in months of the frequency code in a column. */
    public static String monthsSql(String column) {
        return Stream.of(values())
                .map(frequency -> " WHEN '%s' THEN %d".formatted(frequency.code, frequency.months))
                .collect(Collectors.joining("", "CASE " + column, " END"));
    }

    /** Returns the code: {@code M}, {@code Q}, {@code S} or {@code A}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Returns the length of a period in months. */
    public int months() {
        return months;
    }

    /** Returns the first month of the period of a month. */
    public YearMonth firstMonth(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1) % months);
    }

    /** Returns the period of a month: {@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1} or {@code 2024}. */
    public String period(YearMonth month) {
        int number = (month.getMonthValue() - 1) / months + 1;
        return switch (this) {
            case MONTH -> month.toString();
            case QUARTER, HALF_YEAR -> "%d-%s%d".formatted(month.getYear(), code, number);
            case YEAR -> String.valueOf(month.getYear());
        };
    }
}
