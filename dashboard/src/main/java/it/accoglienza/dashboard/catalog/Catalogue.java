package it.accoglienza.dashboard.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes a release in JSON documents: properties in snake_case, texts in Italian and English, enums by code. */
public final class Catalogue {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance));

    private Catalogue() {}

    /** Describes every indicator. */
    public static byte[] indicators(ReleaseSnapshot snapshot) {
        return document(
                snapshot,
                "indicators",
                snapshot.indicators().stream().map(IndicatorDocument::of).toList());
    }

    /** Describes one indicator, with the labels of its dimensions and its datasets. */
    public static byte[] indicator(ReleaseSnapshot snapshot, Indicator indicator) {
        Map<String, Object> document = start(snapshot);
        document.put("indicator", IndicatorDocument.of(indicator));
        document.put("dimensions", dimensions(snapshot, indicator));
        document.put("observation_status", labels(snapshot.codes("observation_status")));
        document.put("datasets", datasets(snapshot, indicator));
        return bytes(document);
    }

    /** Lists the country, the regions and the prefectures. */
    public static byte[] geographies(ReleaseSnapshot snapshot) {
        return document(snapshot, "geographies", snapshot.geographies());
    }

    /** Lists the codes of a code list with their labels, in the order of the list. */
    public static byte[] codes(ReleaseSnapshot snapshot, String list) {
        return document(snapshot, "codes", labels(snapshot.codes(list)));
    }

    /** Lists all releases, latest first. */
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
        indicator.dimensions().forEach(each -> labels.put(each, labels(snapshot.codes(each))));
        return labels;
    }

    private static List<Map<String, Object>> datasets(ReleaseSnapshot snapshot, Indicator indicator) {
        return snapshot.datasets().stream()
                .filter(each -> indicator.scope().datasets().contains(each.id()))
                .map(each -> dataset(snapshot, each))
                .toList();
    }

    private static Map<String, Object> dataset(ReleaseSnapshot snapshot, Dataset dataset) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("dataset", dataset);
        document.put("fields", snapshot.fields(dataset.id()));
        return document;
    }

    private static byte[] document(ReleaseSnapshot snapshot, String name, Object content) {
        Map<String, Object> document = start(snapshot);
        document.put(name, content);
        return bytes(document);
    }

    /** Returns a document with the properties that all documents start with. */
    static Map<String, Object> start(ReleaseSnapshot snapshot) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", snapshot.release().id());
        document.put("origin", snapshot.release().origin());
        document.put("licence", Release.LICENCE);
        return document;
    }

    /** Writes a document as JSON. */
    static byte[] bytes(Map<String, Object> document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A document cannot be written as JSON", impossible);
        }
    }
}
