package it.accoglienza.dashboard;

import it.accoglienza.dashboard.catalog.Catalogue;
import it.accoglienza.dashboard.export.ObservationTable;
import it.accoglienza.dashboard.export.Part;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of {@code /api/v1}: published cells and what describes them. */
final class Api {
    private Api() {}

    static Answer indicators(Published published, Asked asked) {
        asked.only(List.of());
        return Answer.data(Answer.JSON, Catalogue.indicators(published));
    }

    static Answer indicator(Published published, Asked asked) {
        asked.only(List.of());
        return Answer.data(Answer.JSON, Catalogue.indicator(published, published.indicator(asked.name("id"))));
    }

    static Answer geographies(Published published, Asked asked) {
        asked.only(List.of());
        return Answer.data(Answer.JSON, Catalogue.geographies(published));
    }

    static Answer codes(Published published, Asked asked) {
        asked.only(List.of());
        return Answer.data(Answer.JSON, Catalogue.codes(published, asked.name("list")));
    }

    static Answer releases(Published published, Asked asked) {
        asked.only(List.of());
        return Answer.data(Answer.JSON, Catalogue.releases(published));
    }

    /** Observations in the format that the parameter {@code format}, or else the reader's program, asks for. */
    static Answer observations(Published published, Asked asked) {
        ObservationParameters parameters =
                new ObservationParameters(published, published.indicators(), asked, List.of("format"));
        List<String> formats = asked.csvPreferred() ? List.of("csv", "json") : List.of("json", "csv");
        Format format = Format.valueOf(parameters.oneOf("format", formats).toUpperCase(Locale.ROOT));
        return observations(format, published, Language.IT, asked, parameters).with("Vary", "Accept");
    }

    /** Observations of some indicators in one format, their texts in one language unless the address names another. */
    static Answer observations(
            Format format, Published published, List<Indicator> indicators, Language language, Asked asked) {
        ObservationParameters parameters = new ObservationParameters(published, indicators, asked, List.of());
        return observations(format, published, language, asked, parameters);
    }

    private static Answer observations(
            Format format, Published published, Language language, Asked asked, ObservationParameters parameters) {
        Query query = parameters.query();
        Sheet sheet = new ObservationTable(published, query, parameters.language(language));
        Part part = new Part(query.offset(), query.limit(), next(published, query, asked));
        return format.of(published, sheet, "observations", asked.parameters(), part);
    }

    /** The address of the next part; it names the release, so that the parts belong together. */
    private static @Nullable String next(Published published, Query query, Asked asked) {
        Long limit = query.limit();
        if (limit == null || limit == 0 || query.offset() + limit >= published.count(query)) {
            return null;
        }
        Map<String, List<String>> parameters = new TreeMap<>(asked.parameters());
        parameters.put("offset", List.of(String.valueOf(query.offset() + limit)));
        parameters.put("release", List.of(published.release().id()));
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", asked.path() + "?", ""));
    }
}
