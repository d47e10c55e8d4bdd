package it.accoglienza.dashboard.chart;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An ECharts option, or a part of one, from {@code charts/<name>.json}. A string that starts with {@code $} is a
 * placeholder: {@code "$labels"} is replaced by the value set under {@code labels}, {@code "$ink"} by a colour of the
 * {@link Palette}.
 */
final class OptionTemplate {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final String file;
    private final Map<String, Object> values = new HashMap<>(Palette.byName());

    private OptionTemplate(String file) {
        this.file = file;
    }

    static OptionTemplate of(String name) {
        return new OptionTemplate("/charts/" + name + ".json");
    }

    OptionTemplate set(String placeholder, Object value) {
        values.put(placeholder, value);
        return this;
    }

    /** Reads the file and replaces its placeholders; throws if one of them has no value. */
    Map<String, Object> fill() {
        try (InputStream json = Objects.requireNonNull(OptionTemplate.class.getResourceAsStream(file), file)) {
            Map<String, Object> option = JSON.readValue(json, OBJECT);
            option.replaceAll((key, node) -> filled(node));
            return option;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the chart option in " + file, e);
        }
    }

    private Object filled(Object node) {
        if (node instanceof Map<?, ?> object) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            object.forEach((key, child) -> copy.put(key, filled(child)));
            return copy;
        }
        if (node instanceof List<?> array) {
            return array.stream().map(this::filled).toList();
        }
        return node instanceof String text && text.startsWith("$") ? value(text.substring(1)) : node;
    }

    private Object value(String placeholder) {
        Object value = values.get(placeholder);
        if (value == null) {
            throw new IllegalStateException("%s: no value for the placeholder '$%s'".formatted(file, placeholder));
        }
        return value;
    }
}
