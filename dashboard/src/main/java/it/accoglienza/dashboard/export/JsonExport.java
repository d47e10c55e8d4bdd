package it.accoglienza.dashboard.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Observations as JSON: what was asked, how many there are, whether this is all, then the rows as they are read. */
public final class JsonExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonExport() {}

    /**
     * Writes one object; the stream stays open.
     *
     * @param filters the parameters that were given
     * @param next the address of the rows that follow, if any do
     */
    public static void write(
            Published published,
            Query query,
            Language language,
            Map<String, List<String>> filters,
            @Nullable String next,
            OutputStream out)
            throws IOException {
        ObservationTable table = new ObservationTable(published, query, language);
        try (JsonGenerator json = JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            json.writeStartObject();
            json.writeStringField("release", published.release().id());
            json.writeObjectField("filters", filters);
            extent(json, published.count(query), query, next);
            json.writeArrayFieldStart("observations");
            rows(table, json);
            json.writeEndArray();
            json.writeEndObject();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void extent(JsonGenerator json, long count, Query query, @Nullable String next) throws IOException {
        Long limit = query.limit();
        json.writeNumberField("count", count);
        json.writeNumberField("offset", query.offset());
        json.writeObjectField("limit", limit);
        json.writeBooleanField("complete", query.offset() == 0 && (limit == null || count <= limit));
        json.writeStringField("next", next);
    }

    private static void rows(ObservationTable table, JsonGenerator json) {
        List<String> columns = table.columns();
        table.forEach(row -> {
            try {
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    json.writeObjectField(columns.get(i), row.get(i));
                }
                json.writeEndObject();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
