package it.accoglienza.dashboard.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes a sheet as JSON: filters, number of rows, pagination, then the rows while they are read. */
public final class JsonExport {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance));

    private JsonExport() {}

    /**
     * Writes one JSON object and leaves the stream open.
     *
     * @param release the id of the release
     * @param filters the given parameters
     * @param part the page of the result
     */
    public static void write(
            Sheet sheet, String release, Map<String, List<String>> filters, Pagination part, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            long count = sheet.count();
            json.writeStartObject();
            json.writeStringField("release", release);
            json.writeObjectField("filters", filters);
            json.writeNumberField("count", count);
            json.writeNumberField("offset", part.offset());
            json.writeObjectField("limit", part.limit());
            json.writeBooleanField("complete", part.complete(count));
            json.writeStringField("next", part.next());
            json.writeArrayFieldStart(sheet.name());
            rows(sheet, json);
            json.writeEndArray();
            json.writeEndObject();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void rows(Sheet table, JsonGenerator json) {
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
