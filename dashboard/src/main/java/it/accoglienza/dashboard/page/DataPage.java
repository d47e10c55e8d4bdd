package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Field;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The catalogue: every indicator, dataset and code list, with its downloads and the ways to ask the API. */
record DataPage(View view, String example) {

    static DataPage of(View view) {
        String example = view.published().indicators().stream()
                .map(indicator -> indicator.id())
                .findFirst()
                .orElse("presences");
        return new DataPage(view, "/api/v1/observations.csv?indicator=" + example + "&geo_level=prefecture&freq=M");
    }

    Map<String, List<Indicator>> themes() {
        return view.published().indicators().stream()
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.toList()));
    }

    List<Dataset> datasets() {
        return view.published().datasets();
    }

    /** The fields of a dataset: name in the files, type, unit, code list and meaning. */
    Table fields(Dataset dataset) {
        Frame frame = view.frame();
        List<String> headers = List.of(
                frame.word("data.field"),
                frame.word("data.header"),
                frame.word("data.type"),
                frame.word("data.codes"),
                frame.word("data.meaning"));
        List<Row> rows =
                view.published().fields(dataset.id()).stream().map(this::row).toList();
        return new Table(frame.word("data.fields", view.text(dataset.title())), headers, rows);
    }

    private Row row(Field field) {
        String unit = field.unit() == null ? "" : " (" + field.unit() + ")";
        String required = field.required() ? "" : " – " + view.frame().word("data.optional");
        return new Row(
                field.name(),
                null,
                List.of(
                        new Cell(field.header(), false),
                        new Cell(field.type() + unit + required, false),
                        new Cell(Objects.requireNonNullElse(field.codes(), ""), false),
                        new Cell(view.text(field.title()), false)));
    }

    /** The code lists that a reader of the observations needs. */
    List<String> codeLists() {
        return view.published().codeLists().stream().sorted().toList();
    }
}
