package it.accoglienza.transform.release;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.indicator.Counts;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.IndicatorDescription;
import it.accoglienza.transform.indicator.IndicatorDescription.Measure;
import it.accoglienza.transform.indicator.IndicatorDescription.Part;
import it.accoglienza.transform.indicator.IndicatorDescription.Scope;
import it.accoglienza.transform.indicator.IndicatorDescription.Texts;
import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.GeographicLevel;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Maps the declarations of the indicators to rows of the open table {@code indicators}. */
final class IndicatorTable {
    private IndicatorTable() {}

    /** Returns one row for each indicator. */
    static List<Row> rows(OpenTableSchema table, Contracts contracts, List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> row(table, contracts, indicator))
                .toList();
    }

    private static Row row(OpenTableSchema table, Contracts contracts, Indicator indicator) {
        IndicatorDescription description = indicator.description();
        OpenRowBuilder row = new OpenRowBuilder(table)
                .set("indicator", indicator.id())
                .set("position", description.position())
                .set("theme", description.theme());
        setTexts(row, description.texts());
        setMeasure(row, description.measure());
        setScope(row, description.scope());
        boolean some = description.scope().datasets().stream()
                .anyMatch(dataset -> contracts.contract(dataset).ofSomePlaces());
        row.set("prefectures", some ? "some" : "all");
        return row.build();
    }

    private static void setTexts(OpenRowBuilder row, Texts texts) {
        row.setTexts("title", texts.title())
                .setTexts("description", texts.description())
                .setTexts("method", texts.method())
                .setTexts("norm", texts.norm());
    }

    private static void setMeasure(OpenRowBuilder row, Measure measure) {
        row.set("unit", measure.unit().code())
                .set("formula", measure.formula().code())
                .set("kind", measure.kind().code())
                .set("additivity", measure.additivity())
                .set("direction", measure.direction().code())
                .set("protection", protection(measure).code())
                .set("decimals", measure.decimals());
        setPart(row, "numerator", measure.numerator());
        if (measure.denominator() != null) {
            setPart(row, "denominator", measure.denominator());
        }
    }

    private static void setPart(OpenRowBuilder row, String name, Part part) {
        row.setTexts(name, new Localized(part.it(), part.en()))
                .set(name + "_counts", part.counts().code())
                .set(name + "_of", part.restriction().key());
    }

    private static void setScope(OpenRowBuilder row, Scope scope) {
        row.set("datasets", String.join(";", scope.datasets()))
                .set(
                        "geo_levels",
                        scope.levels().stream().map(GeographicLevel::code).collect(joining(";")))
                .set("threshold", scope.threshold())
                .set("freqs", Frequency.codes(scope.frequencies(), ";"))
                .set(
                        "breakdowns",
                        scope.breakdowns().stream()
                                .map(dimensions -> String.join(",", dimensions))
                                .collect(joining(";")));
    }

    /** Returns the rule applied: that of persons if a part counts persons, else that of money, else that of the numerator. */
    private static Counts protection(Measure measure) {
        Counts numerator = measure.numerator().counts();
        Part denominator = measure.denominator();
        List<Counts> parts = denominator == null ? List.of(numerator) : List.of(numerator, denominator.counts());
        if (Stream.of(Counts.PERSON, Counts.CONDITIONAL_BODY, Counts.PERSON_DAYS, Counts.RECORDS)
                .anyMatch(parts::contains)) {
            return Counts.PERSON;
        }
        return parts.contains(Counts.MONEY) ? Counts.MONEY : numerator;
    }
}
