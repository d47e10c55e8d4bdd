package it.accoglienza.dashboard.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a release publishes, as JSON documents in snake_case with every text in Italian and English. */
public final class Catalogue {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance));

    private Catalogue() {}

    /** Every indicator of the release. */
    public static byte[] indicators(ReleaseSnapshot snapshot) {
        return document(snapshot, "indicators", snapshot.indicators());
    }

    /** One indicator, with the labels of its dimensions and the datasets behind it. */
    public static byte[] indicator(ReleaseSnapshot snapshot, Indicator indicator) {
        Map<String, Object> document = start(snapshot);
        document.put("indicator", indicator);
        document.put("dimensions", dimensions(snapshot, indicator));
        document.put("observation_status", labels(snapshot.codes("observation_status")));
        document.put("datasets", datasets(snapshot, indicator));
        return bytes(document);
    }

    /** The country, its regions and its prefectures. */
    public static byte[] geographies(ReleaseSnapshot snapshot) {
        return document(snapshot, "geographies", snapshot.geographies());
    }

    /** A code list with its labels, in the list's order. */
    public static byte[] codes(ReleaseSnapshot snapshot, String list) {
        return document(snapshot, "codes", labels(snapshot.codes(list)));
    }

    /** Every release that can be read, the newest first. */
    public static byte[] releases(ReleaseSnapshot snapshot) {
        return document(snapshot, "releases", snapshot.releases());
    }

    private record Code(String code, Localized label) {}

    private static List<Code> labels(Map<String, Localized> codes) {
        return codes.entrySet().stream()
                .map(each -> new Code(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, List<Code>> dimensions(ReleaseSnapshot snapshot, Indicator indicator) {
        Map<String, List<Code>> labels = new TreeMap<>();
        indicator.breakdowns().forEach(set -> set.forEach(each -> labels.put(each, labels(snapshot.codes(each)))));
        return labels;
    }

    private static List<Map<String, Object>> datasets(ReleaseSnapshot snapshot, Indicator indicator) {
        return snapshot.datasets().stream()
                .filter(each -> indicator.datasets().contains(each.id()))
                .map(each -> dataset(snapshot, each))
                .toList();
    }

    private static Map<String, Object> dataset(ReleaseSnapshot snapshot, Dataset dataset) {
        return Map.of("dataset", dataset, "fields", snapshot.fields(dataset.id()));
    }

    private static byte[] document(ReleaseSnapshot snapshot, String name, Object content) {
        Map<String, Object> document = start(snapshot);
        document.put(name, content);
        return bytes(document);
    }

    /** What every document begins with. */
    static Map<String, Object> start(ReleaseSnapshot snapshot) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", snapshot.release().id());
        document.put("licence", LICENCE);
        return document;
    }

    static byte[] bytes(Map<String, Object> document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A document could not be written as JSON", impossible);
        }
    }
}
