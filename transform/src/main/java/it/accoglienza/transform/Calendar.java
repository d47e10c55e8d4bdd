package it.accoglienza.transform;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The periods that lie whole within a range of months; a quarter or a year that is not over has no figure yet.
 *
 * @param first the first month, {@code 2023-10}
 * @param last the last month
 */
record Calendar(YearMonth first, YearMonth last) {

    /**
     * A period and its months.
     *
     * @param freq {@code M}, {@code Q}, {@code S} (half-year) or {@code A}
     * @param name {@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1} or {@code 2024}
     */
    record Span(String freq, String name, List<String> months) {
        String end() {
            return months.get(months.size() - 1);
        }
    }

    /** The whole periods of the given frequencies, in the order of time. */
    List<Span> spans(List<String> freqs) {
        List<Span> spans = new ArrayList<>();
        for (String freq : freqs) {
            spans.addAll(
                    switch (freq) {
                        case "M" -> spans(freq, 1, YearMonth::toString);
                        case "Q" -> spans(freq, 3, month -> month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3);
                        case "S" -> spans(freq, 6, month -> month.getYear() + "-S" + (month.getMonthValue() + 5) / 6);
                        case "A" -> spans(freq, 12, month -> String.valueOf(month.getYear()));
                        default ->
                            throw new IllegalArgumentException(
                                    "no frequency '%s'; known are M, Q, S, A".formatted(freq));
                    });
        }
        return spans;
    }

    /** Every month from the first to a period's last. */
    List<String> until(Span span) {
        return spans("M", 1, YearMonth::toString).stream()
                .map(Span::name)
                .filter(month -> month.compareTo(span.end()) <= 0)
                .toList();
    }

    private List<Span> spans(String freq, int length, Function<YearMonth, String> name) {
        Map<String, List<String>> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.computeIfAbsent(name.apply(month), span -> new ArrayList<>()).add(month.toString());
        }
        return months.entrySet().stream()
                .filter(span -> span.getValue().size() == length)
                .map(span -> new Span(freq, span.getKey(), span.getValue()))
                .toList();
    }
}
