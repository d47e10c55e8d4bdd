package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Field;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model of the data page: indicators, datasets and code lists with their downloads.
 *
 * @param example address of the API request in the code examples
 */
record DataPage(LocalizedRelease localized, String example) {

    static DataPage of(LocalizedRelease localized) {
        String example = localized.snapshot().indicators().stream()
                .map(Indicator::id)
                .findFirst()
                .orElse("presences");
        return new DataPage(
                localized, "/api/v1/observations.csv?indicator=" + example + "&geo_level=prefecture&freq=M");
    }

    Map<String, List<Indicator>> themes() {
        return localized.snapshot().indicators().stream()
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.toList()));
    }

    List<Dataset> datasets() {
        return localized.snapshot().datasets();
    }

    /** Returns the fields of a dataset: name, header in the files, type, code list and title. */
    PageTable fields(Dataset dataset) {
        List<String> headers = Stream.of("field", "header", "type", "codes", "meaning")
                .map(column -> localized.text("data." + column))
                .toList();
        List<Row> rows = localized.snapshot().fields(dataset.id()).stream()
                .map(this::row)
                .toList();
        return new PageTable(localized.text("data.fields", localized.text(dataset.title())), headers, rows);
    }

    private Row row(Field field) {
        return new Row(
                field.name(),
                null,
                List.of(
                        Cell.text(field.header()),
                        Cell.text(type(field)),
                        Cell.text(Objects.requireNonNullElse(field.codes(), "")),
                        Cell.text(localized.text(field.title()))));
    }

    /** Returns {@code numero intero (posti), facoltativo}. */
    private String type(Field field) {
        String unit = field.unit() == null ? "" : " (" + label("unit.", field.unit()) + ")";
        String optional = field.required() ? "" : ", " + localized.text("data.optional");
        return label("type.", field.type()) + unit + optional;
    }

    /** Returns the text of a type or unit, or its name if there is no text. */
    private String label(String prefix, String name) {
        String key = prefix + name;
        return localized.format().messages().contains(key) ? localized.text(key) : name;
    }

    /** Returns the ids of all code lists, sorted. */
    List<String> codeLists() {
        return localized.snapshot().codeLists().stream().sorted().toList();
    }
}
