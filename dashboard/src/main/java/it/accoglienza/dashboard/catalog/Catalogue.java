package it.accoglienza.dashboard.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.Text;
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
    public static byte[] indicators(Published published) {
        return document(published, "indicators", published.indicators());
    }

    /** One indicator, with the labels of its dimensions and the datasets behind it. */
    public static byte[] indicator(Published published, Indicator indicator) {
        Map<String, Object> document = start(published);
        document.put("indicator", indicator);
        document.put("dimensions", dimensions(published, indicator));
        document.put("observation_status", labels(published.codes("observation_status")));
        document.put("datasets", datasets(published, indicator));
        return bytes(document);
    }

    /** The country, its regions and its prefectures. */
    public static byte[] geographies(Published published) {
        return document(published, "geographies", published.geographies());
    }

    /** A code list with its labels, in the list's order. */
    public static byte[] codes(Published published, String list) {
        return document(published, "codes", labels(published.codes(list)));
    }

    /** Every release that can be read, the newest first. */
    public static byte[] releases(Published published) {
        return document(published, "releases", published.releases());
    }

    private record Code(String code, Text label) {}

    private static List<Code> labels(Map<String, Text> codes) {
        return codes.entrySet().stream()
                .map(each -> new Code(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, List<Code>> dimensions(Published published, Indicator indicator) {
        Map<String, List<Code>> labels = new TreeMap<>();
        indicator.breakdowns().forEach(set -> set.forEach(each -> labels.put(each, labels(published.codes(each)))));
        return labels;
    }

    private static List<Map<String, Object>> datasets(Published published, Indicator indicator) {
        return published.datasets().stream()
                .filter(each -> indicator.datasets().contains(each.id()))
                .map(each -> dataset(published, each))
                .toList();
    }

    private static Map<String, Object> dataset(Published published, Dataset dataset) {
        return Map.of("dataset", dataset, "fields", published.fields(dataset.id()));
    }

    private static byte[] document(Published published, String name, Object content) {
        Map<String, Object> document = start(published);
        document.put(name, content);
        return bytes(document);
    }

    /** What every document begins with. */
    static Map<String, Object> start(Published published) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", published.release().id());
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
