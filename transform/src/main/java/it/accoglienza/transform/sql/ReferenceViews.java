package it.accoglienza.transform.sql;

import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.ReferenceData.Prefecture;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import it.accoglienza.ingest.contract.ReferenceData.Region;
import java.sql.Date;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The reference data as the temporary views {@code prefectures}, {@code provinces} and {@code regions}. */
public final class ReferenceViews {
    private static final String PREFECTURES =
            "prefecture_code STRING, name STRING, office_type STRING, region_code STRING";
    private static final String PROVINCES = "province_code STRING, sigla STRING, name STRING, region_code STRING,"
            + " prefecture_code STRING, nuts3_2021 STRING, valid_from DATE, valid_to DATE, population_2026 BIGINT";
    private static final String REGIONS = "region_code STRING, name STRING, iso_3166_2 STRING, nuts2_2021 STRING";

    private ReferenceViews() {}

    /** Creates or replaces the views in a session. */
    public static void register(SparkSession spark) {
        ReferenceData reference = ReferenceData.declared();
        register(spark, "prefectures", PREFECTURES, reference.prefectures(), ReferenceViews::row);
        register(spark, "provinces", PROVINCES, reference.provinces(), ReferenceViews::row);
        register(spark, "regions", REGIONS, reference.regions(), ReferenceViews::row);
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
                province.validTo() == null ? null : Date.valueOf(province.validTo()),
                province.population2026());
    }

    private static Row row(Region region) {
        return RowFactory.create(region.code(), region.name(), region.iso(), region.nuts2());
    }
}
