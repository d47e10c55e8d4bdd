package it.accoglienza.transform;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.transform.Deliveries.Block;
import it.accoglienza.transform.Indicator.Counts;
import it.accoglienza.transform.Indicator.Description;
import it.accoglienza.transform.Territory.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What the declarations say, as tables of the open layer; their columns stand in ARCHITECTURE.md. */
final class MetadataTables {
    private final Lake lake;
    private final Contracts contracts;
    private final List<Indicator> indicators;

    MetadataTables(Lake lake, Contracts contracts, List<Indicator> indicators) {
        this.lake = lake;
        this.contracts = contracts;
        this.indicators = indicators;
    }

    /** How to make each table, by its name. */
    Map<String, Supplier<Dataset<Row>>> all() {
        Map<String, Supplier<Dataset<Row>>> tables = new LinkedHashMap<>();
        tables.put("indicators", this::indicators);
        tables.put("datasets", this::datasets);
        tables.put("fields", this::fields);
        tables.put("codes", this::codes);
        tables.put("geographies", this::geographies);
        tables.put("deliveries", this::deliveries);
        return tables;
    }

    private Dataset<Row> indicators() {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Description of = indicator.description();
            rows.add(RowFactory.create(
                    indicator.id(),
                    of.position(),
                    of.theme(),
                    of.title().it(),
                    of.title().en(),
                    of.description().it(),
                    of.description().en(),
                    of.method().it(),
                    of.method().en(),
                    it(of.norm()),
                    en(of.norm()),
                    of.unit(),
                    lower(of.formula()),
                    of.numerator().it(),
                    of.numerator().en(),
                    lower(of.numerator().counts()),
                    of.denominator() == null ? null : of.denominator().it(),
                    of.denominator() == null ? null : of.denominator().en(),
                    of.denominator() == null ? null : lower(of.denominator().counts()),
                    lower(of.kind()),
                    lower(of.direction()),
                    protection(of),
                    of.decimals(),
                    String.join(";", of.datasets()),
                    String.join(";", of.geoLevels()),
                    String.join(";", of.freqs()),
                    of.breakdowns().stream().map(set -> String.join(",", set)).collect(Collectors.joining(";"))));
        }
        return table(
                rows,
                "indicator STRING, position INT, theme STRING, title_it STRING, title_en STRING, description_it STRING,"
                        + " description_en STRING, method_it STRING, method_en STRING, norm_it STRING, norm_en STRING,"
                        + " unit STRING, formula STRING, numerator_it STRING, numerator_en STRING,"
                        + " numerator_counts STRING, denominator_it STRING, denominator_en STRING,"
                        + " denominator_counts STRING, kind STRING, direction STRING, protection STRING, decimals INT,"
                        + " datasets STRING, geo_levels STRING, freqs STRING, breakdowns STRING");
    }

    private Dataset<Row> datasets() {
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            rows.add(RowFactory.create(
                    contract.name(),
                    rows.size() + 1,
                    contract.title().it(),
                    contract.title().en(),
                    contract.description().it(),
                    contract.description().en(),
                    lower(contract.delivered().by()),
                    lower(contract.delivered().every())));
        }
        return table(
                rows,
                "dataset STRING, position INT, title_it STRING, title_en STRING, description_it STRING,"
                        + " description_en STRING, delivered_by STRING, every STRING");
    }

    private Dataset<Row> fields() {
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            for (Field field : contract.fields()) {
                rows.add(RowFactory.create(
                        contract.name(),
                        field.name(),
                        contract.fields().indexOf(field) + 1,
                        field.header(),
                        lower(field.type()),
                        field.unit(),
                        field.rules().required(),
                        field.codes(),
                        lower(field.sensitivity()),
                        field.title().it(),
                        field.title().en()));
            }
        }
        return table(
                rows,
                "dataset STRING, field STRING, position INT, header STRING, type STRING, unit STRING, required BOOLEAN,"
                        + " codes STRING, sensitivity STRING, title_it STRING, title_en STRING");
    }

    private Dataset<Row> codes() {
        List<Row> rows = new ArrayList<>();
        for (CodeList list : contracts.codeLists().values()) {
            for (CodeList.Code code : list.codes()) {
                rows.add(RowFactory.create(
                        list.name(),
                        code.code(),
                        list.codes().indexOf(code) + 1,
                        code.label().it(),
                        code.label().en()));
            }
        }
        return table(rows, "code_list STRING, code STRING, position INT, label_it STRING, label_en STRING");
    }

    /** Every place with its residents, summed from the provinces that there are now. */
    private Dataset<Row> geographies() {
        Map<String, Long> residents = new TreeMap<>();
        Map<String, SortedSet<String>> nuts = new TreeMap<>();
        for (Map<String, String> province : Contracts.reference("provinces")) {
            String prefecture = province.getOrDefault("prefecture_code", "");
            if (province.getOrDefault("valid_to", "").isEmpty()) {
                residents.merge(prefecture, Long.valueOf(province.getOrDefault("population_2026", "")), Long::sum);
                nuts.computeIfAbsent(prefecture, code -> new TreeSet<>()).add(province.getOrDefault("nuts3_2021", ""));
            }
        }
        Map<String, Map<String, String>> regions = byCode("regions", "region_code");
        Map<String, Map<String, String>> prefectures = byCode("prefectures", "prefecture_code");
        Territory territory = Territory.declared();
        List<Row> rows = new ArrayList<>();
        for (Place place : territory.places()) {
            String code = place.code();
            long population = territory.prefectures(place).stream()
                    .mapToLong(prefecture -> residents.getOrDefault(prefecture, 0L))
                    .sum();
            rows.add(
                    switch (place.level()) {
                        case "country" ->
                            RowFactory.create(place.level(), code, "Italia", "Italy", null, "IT", population);
                        case "region" -> {
                            Map<String, String> region = regions.getOrDefault(code, Map.of());
                            String name = region.getOrDefault("name", code).split("/")[0];
                            yield RowFactory.create(
                                    place.level(), code, name, name, "IT", region.get("nuts2_2021"), population);
                        }
                        default -> {
                            String name =
                                    prefectures.getOrDefault(code, Map.of()).getOrDefault("name", code);
                            SortedSet<String> codes = nuts.getOrDefault(code, Collections.emptySortedSet());
                            codes.remove("");
                            yield RowFactory.create(
                                    place.level(),
                                    code,
                                    name,
                                    name,
                                    territory.region(code),
                                    codes.isEmpty() ? null : String.join("+", codes),
                                    population);
                        }
                    });
        }
        return table(
                rows,
                "geo_level STRING, geo STRING, name_it STRING, name_en STRING, parent STRING, nuts STRING,"
                        + " population BIGINT");
    }

    private static Map<String, Map<String, String>> byCode(String file, String code) {
        return Contracts.reference(file).stream()
                .collect(Collectors.toMap(row -> row.getOrDefault(code, ""), row -> row));
    }

    /** Who delivered what; how many rows is not told, for it would tell how many persons. */
    private Dataset<Row> deliveries() {
        Deliveries delivered = Deliveries.of(lake, contracts);
        List<String> prefectures = Contracts.reference("prefectures").stream()
                .map(row -> row.getOrDefault("prefecture_code", ""))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            if (!contract.national()) {
                for (String prefecture : prefectures) {
                    for (String period : delivered.periods(contract.name())) {
                        Optional<Block> block = delivered.find(contract.name(), prefecture, period);
                        rows.add(RowFactory.create(
                                contract.name(),
                                prefecture,
                                period,
                                block.map(Block::state).orElse("missing"),
                                block.map(Block::receivedOn).orElse(null)));
                    }
                }
            }
        }
        return table(rows, "dataset STRING, prefecture STRING, period STRING, state STRING, received_on DATE");
    }

    private Dataset<Row> table(List<Row> rows, String columns) {
        return lake.spark().createDataFrame(rows, StructType.fromDDL(columns)).coalesce(1);
    }

    private static String protection(Description description) {
        boolean persons = description.numerator().counts() == Counts.PERSON
                || description.denominator() != null
                        && description.denominator().counts() == Counts.PERSON;
        return persons ? "person" : lower(description.numerator().counts());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String it(@Nullable Localized text) {
        return text == null ? null : text.it();
    }

    private static @Nullable String en(@Nullable Localized text) {
        return text == null ? null : text.en();
    }
}
