package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.transform.indicator.Counts;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.IndicatorDescription;
import it.accoglienza.transform.indicator.IndicatorDescription.Measure;
import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.GeographicLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        tables.put("checks", this::checks);
        return tables;
    }

    private Dataset<Row> indicators() {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            IndicatorDescription of = indicator.description();
            Measure measure = of.measure();
            rows.add(RowFactory.create(
                    indicator.id(),
                    of.position(),
                    of.theme(),
                    of.texts().title().it(),
                    of.texts().title().en(),
                    of.texts().description().it(),
                    of.texts().description().en(),
                    of.texts().method().it(),
                    of.texts().method().en(),
                    it(of.texts().norm()),
                    en(of.texts().norm()),
                    measure.unit().code(),
                    measure.formula().code(),
                    measure.numerator().it(),
                    measure.numerator().en(),
                    measure.numerator().counts().code(),
                    measure.numerator().restriction().key(),
                    measure.denominator() == null ? null : measure.denominator().it(),
                    measure.denominator() == null ? null : measure.denominator().en(),
                    measure.denominator() == null
                            ? null
                            : measure.denominator().counts().code(),
                    measure.denominator() == null
                            ? null
                            : measure.denominator().restriction().key(),
                    measure.kind().code(),
                    measure.additivity(),
                    measure.direction().code(),
                    protection(measure),
                    measure.decimals(),
                    String.join(";", of.scope().datasets()),
                    of.scope().levels().stream().map(GeographicLevel::code).collect(Collectors.joining(";")),
                    Frequency.codes(of.scope().frequencies(), ";"),
                    of.scope().breakdowns().stream()
                            .map(set -> String.join(",", set))
                            .collect(Collectors.joining(";"))));
        }
        return table(
                rows,
                "indicator STRING, position INT, theme STRING, title_it STRING, title_en STRING, description_it STRING,"
                        + " description_en STRING, method_it STRING, method_en STRING, norm_it STRING, norm_en STRING,"
                        + " unit STRING, formula STRING, numerator_it STRING, numerator_en STRING,"
                        + " numerator_counts STRING, numerator_of STRING, denominator_it STRING, denominator_en STRING,"
                        + " denominator_counts STRING, denominator_of STRING, kind STRING, additivity STRING, direction STRING, protection STRING, decimals INT,"
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

    private Dataset<Row> geographies() {
        return table(Geographies.rows(), Geographies.COLUMNS);
    }

    /** The rules over several columns that a contract declares, with what a prefecture is told. */
    private Dataset<Row> checks() {
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            for (Check check : contract.checks()) {
                rows.add(RowFactory.create(
                        contract.name(),
                        check.name(),
                        check.message().it(),
                        check.message().en()));
            }
        }
        return table(rows, "dataset STRING, rule STRING, message_it STRING, message_en STRING");
    }

    private Dataset<Row> table(List<Row> rows, String columns) {
        return lake.spark().createDataFrame(rows, StructType.fromDDL(columns)).coalesce(1);
    }

    private static String protection(Measure measure) {
        Counts numerator = measure.numerator().counts();
        Counts denominator = measure.denominator() == null
                ? numerator
                : measure.denominator().counts();
        return EnumSet.of(numerator, denominator).stream()
                .map(counts -> switch (counts) {
                    case PERSON, PERSON_DAYS, RECORDS -> Counts.PERSON;
                    case MONEY -> Counts.MONEY;
                    case BODY, PUBLIC -> numerator;
                })
                .min(Comparator.comparing(List.of(Counts.PERSON, Counts.MONEY, Counts.BODY, Counts.PUBLIC)::indexOf))
                .map(Counts::code)
                .orElseThrow();
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
