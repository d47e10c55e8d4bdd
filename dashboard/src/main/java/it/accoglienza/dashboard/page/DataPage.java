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

/** The catalogue: every indicator, dataset and code list, with its downloads and the ways to ask the API. */
record DataPage(LocalizedRelease localized, String example) {

    static DataPage of(LocalizedRelease localized) {
        String example = localized.snapshot().indicators().stream()
                .map(indicator -> indicator.id())
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

    /** The fields of a dataset: name in the files, type, unit, code list and meaning. */
    PageTable fields(Dataset dataset) {
        PageContext context = localized.context();
        List<String> headers = List.of(
                context.word("data.field"),
                context.word("data.header"),
                context.word("data.type"),
                context.word("data.codes"),
                context.word("data.meaning"));
        List<Row> rows = localized.snapshot().fields(dataset.id()).stream()
                .map(this::row)
                .toList();
        return new PageTable(context.word("data.fields", localized.text(dataset.title())), headers, rows);
    }

    private Row row(Field field) {
        String unit = field.unit() == null ? "" : " (" + field.unit() + ")";
        String required = field.required() ? "" : " – " + localized.context().word("data.optional");
        return new Row(
                field.name(),
                null,
                List.of(
                        new Cell(field.header(), false),
                        new Cell(field.type() + unit + required, false),
                        new Cell(Objects.requireNonNullElse(field.codes(), ""), false),
                        new Cell(localized.text(field.title()), false)));
    }

    /** The code lists that a reader of the observations needs. */
    List<String> codeLists() {
        return localized.snapshot().codeLists().stream().sorted().toList();
    }
}
