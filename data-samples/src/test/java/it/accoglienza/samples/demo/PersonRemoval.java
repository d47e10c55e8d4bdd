package it.accoglienza.samples.demo;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.StoredRows;
import it.accoglienza.transform.delivery.DeliveryCoverage;
import it.accoglienza.transform.delivery.DeliveryHistory;
import it.accoglienza.transform.fact.Fact;
import it.accoglienza.transform.indicator.Formulas;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.ObservationGrid;
import it.accoglienza.transform.indicator.Observations;
import it.accoglienza.transform.indicator.RecomputePlan;
import it.accoglienza.transform.indicator.RecomputeTask;
import it.accoglienza.transform.sql.ReferenceViews;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The observations of a warehouse as they are and as they would be without two guests, an operator and a visitor of a help
 * desk, computed from silver in memory.
 *
 * <p>One guest makes the persons of a centre more than its places, the other is referred as vulnerable; the operator is trained
 * by a project. With a guest go the rows in stays, attendance and referrals, the days of presence in the accounts of the
 * centre, at its price, and an hour of each of its services a month.
 */
final class PersonRemoval {
    /** The rows of the datasets about persons that remain. */
    private static final Map<String, String> REMAINING = Map.of(
            "stays", "FROM rows |> WHERE guest_id NOT IN (SELECT guest_id FROM guests)",
            "attendance", "FROM rows |> WHERE guest_id NOT IN (SELECT guest_id FROM guests)",
            "vulnerability_referrals", "FROM rows |> WHERE guest_id NOT IN (SELECT guest_id FROM guests)",
            "enrolments", """
                    FROM rows |> WHERE participant_id <> (
                      SELECT min(participant_id) FROM rows JOIN courses USING (prefecture, period, course_id)
                      WHERE outcome = 'completed' AND project_code IS NOT NULL AND period < '2024')
                    """,
            "help_desk", "FROM rows |> WHERE contact_id <> (SELECT min(contact_id) FROM rows)",
            "accounts", """
                    FROM rows |> LEFT JOIN guest_days USING (period, centre_id) |> EXTEND coalesce(days, 0) AS gone
                    |> SET billed_eur = CAST(billed_eur * (billed_person_days - gone) / nullif(billed_person_days, 0) AS DECIMAL(18, 2)),
                         admitted_eur = CAST(admitted_eur * (admitted_person_days - gone) / nullif(admitted_person_days, 0) AS DECIMAL(18, 2))
                    |> SET billed_person_days = billed_person_days - gone, admitted_person_days = admitted_person_days - gone
                    """,
            "service_hours", """
                    FROM rows |> LEFT JOIN guest_days USING (period, centre_id)
                    |> SET contracted_hours = contracted_hours - if(days > 0, 1, 0),
                         delivered_hours = delivered_hours - if(days > 0, 1, 0)
                    """);

    private static final String GUESTS = """
            SELECT min(guest_id) AS guest_id FROM stays JOIN (
              SELECT prefecture, period, centre_id, max(capacity) AS capacity
              FROM centres JOIN stays USING (prefecture, period, centre_id)
              WHERE exit_date IS NULL AND status <> 'closed'
              GROUP BY prefecture, period, centre_id HAVING count(DISTINCT guest_id) = capacity + 1
            ) USING (prefecture, period, centre_id)
            WHERE exit_date IS NULL AND guest_id IN (SELECT guest_id FROM attendance WHERE attendance = 'present')
            UNION ALL SELECT min(guest_id) FROM vulnerability_referrals
            """;

    private static final String GUEST_DAYS = """
            SELECT period, centre_id, count(*) AS days FROM attendance
            WHERE guest_id IN (SELECT guest_id FROM guests) AND attendance = 'present' GROUP BY period, centre_id
            """;

    private final Lake lake;
    private final Contracts contracts = Contracts.declared();
    private final List<ObservationGrid> grids;

    /** Registers the facts in the session of the warehouse. */
    PersonRemoval(Lake lake) {
        this.lake = lake;
        lake.register(Layer.FACTS);
        registerViews(lake.spark());
        this.grids = new RecomputePlan(lake, contracts, DeliveryHistory.of(lake, contracts), 0)
                .tasks().stream()
                        .map(RecomputeTask::grid)
                        .filter(grid -> isOfPersons(grid.indicator()))
                        .map(PersonRemoval::ofViews)
                        .toList();
    }

    private static void registerViews(SparkSession spark) {
        ReferenceViews.register(spark);
        spark.createDataFrame(List.of(), StructType.fromDDL(DeliveryCoverage.COLUMNS))
                .createOrReplaceTempView("expected_deliveries");
    }

    /** Returns true if an indicator is computed from a dataset about persons. */
    static boolean isOfPersons(Indicator indicator) {
        return !Collections.disjoint(indicator.description().scope().datasets(), datasets());
    }

    /** Returns the datasets of which rows are removed. */
    static Set<String> datasets() {
        return REMAINING.keySet();
    }

    /** Returns the indicators that are computed from a dataset about persons and whose datasets were all delivered. */
    List<Indicator> indicators() {
        return grids.stream().map(ObservationGrid::indicator).toList();
    }

    /** Computes the exact observations of the indicators, with the columns of {@link Formulas#descriptions}. */
    Dataset<Row> observations(boolean removed) {
        Lake own = lake.inNewSession();
        SparkSession spark = own.spark();
        contracts.inOrder().forEach(contract -> silver(own, contract).createOrReplaceTempView(contract.name()));
        if (removed) {
            spark.sql(GUESTS).localCheckpoint().createOrReplaceTempView("guests");
            spark.sql(GUEST_DAYS).localCheckpoint().createOrReplaceTempView("guest_days");
            REMAINING.forEach((dataset, query) -> {
                Dataset<Row> rows = spark.table(dataset);
                rows.createOrReplaceTempView("rows");
                spark.sql(query).selectExpr(rows.columns()).localCheckpoint().createOrReplaceTempView(dataset);
            });
        }
        registerViews(spark);
        for (boolean derived : List.of(false, true)) {
            Fact.declared().stream().filter(fact -> fact.derived() == derived).forEach(fact -> spark.sql(
                            ofViews(fact.sql()))
                    .localCheckpoint()
                    .createOrReplaceTempView("facts_" + fact.name()));
        }
        return new Observations(spark, line -> {})
                .byTheme(grids, StoredRows.in(own))
                .join(Formulas.descriptions(spark, indicators()), "indicator");
    }

    private static Dataset<Row> silver(Lake own, Contract contract) {
        String columns = contract.fields().stream()
                .map(field -> field.name() + " " + field.sqlType() + ", ")
                .collect(joining());
        return own.has(Layer.SILVER, contract.name())
                ? own.read(Layer.SILVER, contract.name())
                : own.spark().createDataFrame(List.of(), StructType.fromDDL(columns + "flags ARRAY<STRING>"));
    }

    private static ObservationGrid ofViews(ObservationGrid grid) {
        Indicator indicator = grid.indicator();
        return new ObservationGrid(
                new Indicator(indicator.id(), indicator.description(), ofViews(indicator.sql())),
                grid.territory(),
                grid.range(),
                grid.periods(),
                grid.delivered(),
                grid.expected(),
                grid.residents(),
                grid.national(),
                grid.coverageOfAll());
    }

    /** Reads temporary views in place of the fact tables. */
    private static String ofViews(String sql) {
        return sql.replaceAll("\\bfacts\\.(\\w+)", "facts_$1");
    }
}
