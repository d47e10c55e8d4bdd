package it.accoglienza.dashboard.catalog;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes an indicator as one flat JSON object, with the properties that the API publishes. */
final class IndicatorDocument {
    private IndicatorDocument() {}

    static Map<String, @Nullable Object> of(Indicator indicator) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", indicator.id());
        document.put("theme", indicator.theme());
        addTexts(document, indicator.texts());
        addMeasure(document, indicator.measure());
        addScope(document, indicator.scope());
        return document;
    }

    private static void addTexts(Map<String, @Nullable Object> document, Indicator.Texts texts) {
        document.put("title", texts.title());
        document.put("description", texts.description());
        document.put("method", texts.method());
        document.put("norm", texts.norm());
    }

    private static void addMeasure(Map<String, @Nullable Object> document, Indicator.Measure measure) {
        Indicator.Term denominator = measure.denominator();
        document.put("unit", measure.unit());
        document.put("formula", measure.formula());
        document.put("numerator", measure.numerator().name());
        document.put("numerator_counts", measure.numerator().counts());
        document.put("denominator", denominator == null ? null : denominator.name());
        document.put("denominator_counts", denominator == null ? null : denominator.counts());
        document.put("kind", measure.kind());
        document.put("direction", measure.direction());
        document.put("protection", measure.protection());
        document.put("decimals", measure.decimals());
        document.put("threshold", measure.threshold());
    }

    private static void addScope(Map<String, @Nullable Object> document, Indicator.Scope scope) {
        document.put("datasets", scope.datasets());
        document.put(
                "geo_levels",
                scope.geoLevels().stream().map(GeographicLevel::code).toList());
        document.put("freqs", scope.freqs().stream().map(Frequency::code).toList());
        document.put("breakdowns", scope.breakdowns());
        document.put("additivity", scope.additivity());
        document.put("prefectures", scope.ofSome() ? "some" : "all");
    }
}
