package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.catalog.Catalogue;
import it.accoglienza.dashboard.export.ObservationSheet;
import it.accoglienza.dashboard.export.Pagination;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.request.DataRequest;
import it.accoglienza.dashboard.request.ObservationParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The endpoints of {@code /api/v1} for observations and metadata. */
public final class ApiEndpoints {
    private ApiEndpoints() {}

    /** Lists the indicators as JSON. */
    public static Response indicators(ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        return Response.data(Response.JSON, Catalogue.indicators(snapshot));
    }

    /** Describes the indicator in the path as JSON. */
    public static Response indicator(ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        return Response.data(Response.JSON, Catalogue.indicator(snapshot, snapshot.indicator(request.name("id"))));
    }

    /** Lists the geographies as JSON. */
    public static Response geographies(ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        return Response.data(Response.JSON, Catalogue.geographies(snapshot));
    }

    /** Lists the codes of the code list in the path as JSON. */
    public static Response codes(ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        return Response.data(Response.JSON, Catalogue.codes(snapshot, request.name("list")));
    }

    /** Lists the releases as JSON. */
    public static Response releases(ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        return Response.data(Response.JSON, Catalogue.releases(snapshot));
    }

    /** Returns observations in the format in the parameter {@code format}, or else in the header {@code Accept}. */
    public static Response observations(ReleaseSnapshot snapshot, DataRequest request) {
        ObservationParameters parameters =
                new ObservationParameters(snapshot, snapshot.indicators(), request, List.of("format"));
        List<String> formats = request.csvPreferred() ? List.of("csv", "json") : List.of("json", "csv");
        ResponseFormat format =
                ResponseFormat.valueOf(parameters.oneOf("format", formats).toUpperCase(Locale.ROOT));
        return observations(format, snapshot, Language.IT, request, parameters).with("Vary", "Accept");
    }

    /** Returns observations of some indicators in one format; the parameter {@code lang} can change the language. */
    public static Response observations(
            ResponseFormat format,
            ReleaseSnapshot snapshot,
            List<Indicator> indicators,
            Language language,
            DataRequest request) {
        ObservationParameters parameters = new ObservationParameters(snapshot, indicators, request, List.of());
        return observations(format, snapshot, language, request, parameters);
    }

    private static Response observations(
            ResponseFormat format,
            ReleaseSnapshot snapshot,
            Language language,
            DataRequest request,
            ObservationParameters parameters) {
        ObservationQuery query = parameters.query();
        Sheet sheet = new ObservationSheet(snapshot, query, parameters.language(language));
        Pagination part = new Pagination(query.offset(), query.limit(), next(snapshot, query, request));
        return format.response(snapshot, sheet, "observations", request.parameters(), part);
    }

    /** Returns the address of the next page, or null. It includes the release, so that all pages are of the same one. */
    private static @Nullable String next(ReleaseSnapshot snapshot, ObservationQuery query, DataRequest request) {
        Long limit = query.limit();
        if (limit == null || limit == 0 || query.offset() + limit >= snapshot.count(query)) {
            return null;
        }
        Map<String, List<String>> parameters = new TreeMap<>(request.parameters());
        parameters.put("offset", List.of(String.valueOf(query.offset() + limit)));
        parameters.put("release", List.of(snapshot.release().id()));
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", request.path() + "?", ""));
    }
}
