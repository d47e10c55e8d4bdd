package it.accoglienza.dashboard.open;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as SQL conditions and the values bound to them, in order. */
record Selection(String where, List<String> values) {

    static Selection of(Query query) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<String> values = new ArrayList<>();
        among("indicator", query.indicators(), conditions, values);
        among("geo_level", query.geoLevels(), conditions, values);
        among("geo", query.geos(), conditions, values);
        among("freq", query.freqs(), conditions, values);
        among("period", query.periods(), conditions, values);
        bound(
                "first_month >= ?",
                query.from() == null ? null : query.from().first().toString(),
                conditions,
                values);
        bound("last_month <= ?", query.to() == null ? null : query.to().last().toString(), conditions, values);
        breakdown(query.breakdown(), conditions, values);
        return new Selection(String.join(" AND ", conditions), List.copyOf(values));
    }

    static Selection of(DeliveryQuery query) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<String> values = new ArrayList<>();
        among("dataset", query.datasets(), conditions, values);
        among("prefecture", query.prefectures(), conditions, values);
        among("period", query.periods(), conditions, values);
        among("state", query.states(), conditions, values);
        if (!query.flags().isEmpty()) {
            conditions.add("list_has_any(string_split(flags, ';'), ["
                    + marks(query.flags().size()) + "])");
            values.addAll(query.flags());
        }
        return new Selection(String.join(" AND ", conditions), List.copyOf(values));
    }

    private static void breakdown(Breakdown breakdown, List<String> conditions, List<String> values) {
        List<String> dimensions = breakdown.dimensions();
        bound("dimensions = ?", dimensions == null ? null : String.join(";", dimensions), conditions, values);
        breakdown.codes().forEach((dimension, codes) -> {
            conditions.add("list_has_any(string_split(breakdown, ';'), [" + marks(codes.size()) + "])");
            codes.forEach(code -> values.add(dimension + "=" + code));
        });
    }

    private static void among(String column, List<String> allowed, List<String> conditions, List<String> values) {
        if (!allowed.isEmpty()) {
            conditions.add(column + " IN (" + marks(allowed.size()) + ")");
            values.addAll(allowed);
        }
    }

    private static void bound(String condition, @Nullable String value, List<String> conditions, List<String> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
