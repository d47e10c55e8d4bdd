package it.accoglienza.dashboard.datapackage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes the files of a package in {@code datapackage.json}, by the Data Package standard. As in all declarations of this
 * project, texts are in Italian under the standard's word and in English beside it. Each file is a resource with its own path,
 * because a resource of the standard has one format.
 */
final class PackageDescription {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PackageDescription() {}

    /** Returns the document; the same release gives the same bytes. */
    static byte[] of(Release release, List<ExportedTable> tables) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        document.put("name", "accoglienza-aperta-" + release.id());
        put(
                document,
                "title",
                new Localized(
                        "Accoglienza Aperta, edizione " + release.id(), "Accoglienza Aperta, release " + release.id()));
        put(document, "description", PackageTexts.description(release));
        document.put("version", release.id());
        document.put("created", release.publishedAt().toString());
        document.put("origin", release.origin());
        put(document, "reason", release.reason());
        document.put("licenses", List.of(licence()));
        document.put("sources", List.of(put(new LinkedHashMap<>(), "title", PackageTexts.source(release))));
        document.put(
                "resources",
                tables.stream().flatMap(PackageDescription::resources).toList());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The description cannot be written as JSON", impossible);
        }
    }

    private static Map<String, Object> licence() {
        Map<String, Object> licence = new LinkedHashMap<>();
        licence.put("name", "CC-BY-4.0");
        licence.put("path", Release.LICENCE);
        return licence;
    }

    private static Stream<Map<String, Object>> resources(ExportedTable table) {
        return table.files().stream().map(file -> resource(table, file));
    }

    private static Map<String, Object> resource(ExportedTable table, ExportedFile file) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.name() + "." + file.format());
        resource.put("type", "table");
        resource.put("path", file.path());
        resource.put("format", file.format().toString());
        resource.put("mediatype", file.format().mediaType());
        switch (file.format()) {
            case CSV -> {
                resource.put("encoding", "utf-8");
                resource.put("dialect", Map.of("lineTerminator", "\r\n"));
            }
            case PARQUET -> {}
        }
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put("rows", table.rows());
        resource.put("schema", schema(table, file.format()));
        return resource;
    }

    private static Map<String, Object> schema(ExportedTable table, PackageFormat format) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                table.columns().stream().map(each -> field(each, format)).toList());
        List<String> key = table.columns().stream()
                .filter(TableColumn::isPrimaryKey)
                .map(TableColumn::name)
                .toList();
        if (!key.isEmpty()) {
            schema.put("primaryKey", key);
        }
        schema.put("missingValues", missingValues(format));
        return schema;
    }

    private static List<String> missingValues(PackageFormat format) {
        return switch (format) {
            case CSV -> List.of("");
            case PARQUET -> List.of();
        };
    }

    private static Map<String, Object> field(TableColumn column, PackageFormat format) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type());
        TableColumn.Declaration declared = column.declared();
        if (declared != null) {
            put(field, "title", declared.title());
            put(field, "description", declared.description());
            optional(field, "unit", declared.unit());
            optional(field, "codes", declared.codes());
            field.put("constraints", Map.of("required", declared.required()));
            if (declared.required() && format == PackageFormat.CSV) {
                field.put("missingValues", List.of()); // an empty string is a value
            }
        }
        return field;
    }

    private static Map<String, Object> put(Map<String, Object> object, String word, @Nullable Localized text) {
        if (text != null) {
            object.put(word, text.it());
            object.put(word + "_en", text.en());
        }
        return object;
    }

    private static void optional(Map<String, Object> object, String word, @Nullable String value) {
        if (value != null) {
            object.put(word, value);
        }
    }
}
