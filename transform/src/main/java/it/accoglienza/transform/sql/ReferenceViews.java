package it.accoglienza.transform.sql;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.ReferenceData.Prefecture;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import it.accoglienza.ingest.contract.ReferenceData.Region;
import it.accoglienza.ingest.contract.Residents;
import java.sql.Date;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The reference data as temporary views: {@code prefectures}, {@code provinces}, {@code regions}, and {@code residents}, which
 * has one row for each prefecture and year of which residents are at hand, with the months that are related to them ({@code
 * first_month} to {@code last_month}, both included; each month is in one row of a prefecture).
 */
public final class ReferenceViews {
    private static final String PREFECTURES = """
            prefecture_code STRING COMMENT 'Prefettura / Prefecture; key',
            name STRING COMMENT 'Nome / Name',
            office_type STRING COMMENT 'Tipo di ufficio / Type of office',
            region_code STRING COMMENT 'Regione / Region'
            """;
    private static final String PROVINCES = """
            province_code STRING COMMENT 'Codice ISTAT della provincia / ISTAT code of the province; key',
            sigla STRING COMMENT 'Sigla / Abbreviation',
            name STRING COMMENT 'Nome / Name',
            region_code STRING COMMENT 'Regione / Region',
            prefecture_code STRING COMMENT 'Prefettura / Prefecture',
            nuts3_2021 STRING COMMENT 'Codice NUTS 3 del 2021; manca dove allora la provincia non era un territorio NUTS / NUTS 3 code of 2021; missing where the province was not a NUTS territory then',
            valid_from DATE COMMENT 'Primo giorno di validità / First day of validity; key',
            valid_to DATE COMMENT 'Ultimo giorno di validità; manca se ancora valida / Last day of validity; missing if still valid'
            """;
    private static final String REGIONS = """
            region_code STRING COMMENT 'Codice ISTAT della regione / ISTAT code of the region; key',
            name STRING COMMENT 'Nome / Name',
            iso_3166_2 STRING COMMENT 'Codice ISO 3166-2 / ISO 3166-2 code',
            nuts2_2021 STRING COMMENT 'Codice NUTS 2 del 2021 / NUTS 2 code of 2021'
            """;
    private static final String RESIDENTS = """
            prefecture_code STRING COMMENT 'Prefettura / Prefecture; key',
            reference_year INT COMMENT 'Anno a cui i residenti si riferiscono, al 1° gennaio / Year of the residents, at 1 January; key',
            first_month STRING COMMENT 'Primo mese per cui si usano / First month for which they are used',
            last_month STRING COMMENT 'Ultimo mese per cui si usano / Last month for which they are used',
            residents BIGINT COMMENT 'Residenti / Residents'
            """;

    private ReferenceViews() {}

    /** Creates or replaces the views in a session. Returns their names. */
    public static List<String> register(SparkSession spark) {
        ReferenceData reference = ReferenceData.declared();
        register(spark, "prefectures", PREFECTURES, reference.prefectures(), ReferenceViews::row);
        register(spark, "provinces", PROVINCES, reference.provinces(), ReferenceViews::row);
        register(spark, "regions", REGIONS, reference.regions(), ReferenceViews::row);
        registerResidents(spark, reference.residents());
        return List.of("prefectures", "provinces", "regions", "residents");
    }

    /** Creates or replaces the view {@code residents} in a session. */
    public static void registerResidents(SparkSession spark, Residents residents) {
        List<Row> rows = residents.uses().stream()
                .flatMap(use -> requireNonNull(residents.byYear().get(use.referenceYear())).entrySet().stream()
                        .map(prefecture -> RowFactory.create(
                                prefecture.getKey(),
                                use.referenceYear(),
                                "%04d-01".formatted(use.first()),
                                "%04d-12".formatted(use.last()),
                                prefecture.getValue())))
                .toList();
        register(spark, "residents", RESIDENTS, rows, row -> row);
    }

    private static <T> void register(
            SparkSession spark, String view, String columns, List<T> records, Function<T, Row> mapper) {
        List<Row> rows = records.stream().map(mapper).toList();
        spark.createDataFrame(rows, StructType.fromDDL(columns)).createOrReplaceTempView(view);
    }

    private static Row row(Prefecture prefecture) {
        return RowFactory.create(
                prefecture.code(), prefecture.name(), prefecture.officeType(), prefecture.regionCode());
    }

    private static Row row(Province province) {
        return RowFactory.create(
                province.code(),
                province.sigla(),
                province.name(),
                province.regionCode(),
                province.prefectureCode(),
                province.nuts3(),
                Date.valueOf(province.validFrom()),
                province.validTo() == null ? null : Date.valueOf(province.validTo()));
    }

    private static Row row(Region region) {
        return RowFactory.create(region.code(), region.name(), region.iso(), region.nuts2());
    }
}
