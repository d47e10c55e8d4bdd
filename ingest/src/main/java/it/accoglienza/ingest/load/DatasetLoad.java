package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LoadResult.State;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * One dataset's part of a batch, in two steps: its accepted files into bronze, then the rows of every prefecture and
 * period that the batch touched judged anew and put into silver or quarantine in place of what stood there.
 */
public final class DatasetLoad {
    private static final long BYTES_A_TASK = 64L << 20;

    private static final StructType BLOCKS = new StructType()
            .add("delivery", DataTypes.StringType)
            .add("block_prefecture", DataTypes.StringType)
            .add("block_period", DataTypes.StringType)
            .add("period_start", DataTypes.DateType)
            .add("period_end", DataTypes.DateType)
            .add("form", DataTypes.IntegerType)
            .add("sequence", DataTypes.LongType);

    private final Contract contract;
    private final Contracts contracts;
    private final Lake lake;
    private final Ledger ledger;
    private final long batch;
    private final List<Delivery> arrived;

    public DatasetLoad(Contract contract, Contracts contracts, Lake lake, Ledger ledger, long batch) {
        this.contract = contract;
        this.contracts = contracts;
        this.lake = lake;
        this.ledger = ledger;
        this.batch = batch;
        this.arrived = ledger.accepted(batch, contract.name());
    }

    /** The files of the batch into bronze. */
    public void receive() {
        if (!arrived.isEmpty()) {
            lake.append(Layer.BRONZE, contract.name(), bronze(arrived), commit(), "batch");
        }
    }

    /** The rows of what the batch touched into silver and quarantine; what they refer to must stand in silver. */
    public List<LoadResult> judge() {
        List<Delivery> current = touched();
        if (current.isEmpty()) {
            return List.of();
        }
        Dataset<Row> rows = rows(current);
        Dataset<Row> judged = judgement().validate(rows);
        storeClean(judged, current);
        List<LoadResult> outcomes = outcomes(rows, current);
        storeRejected(judged, current, outcomes);
        return Stream.concat(outcomes.stream(), superseded(outcomes)).toList();
    }

    private List<LoadResult> outcomes(Dataset<Row> rows, List<Delivery> current) {
        Dataset<Row> stored = lake.read(Layer.SILVER, contract.name());
        if (!contract.deliveredByMinistry()) {
            LoadCounts counted = new LoadCounts(LoadCounts.accepted(stored.where(condition(current))));
            return current.stream().map(counted::result).toList();
        }
        LoadCounts counted = new LoadCounts(LoadCounts.sent(rows).unionAll(LoadCounts.accepted(stored)));
        return current.stream().filter(counted::counted).map(counted::result).toList();
    }

    private Dataset<Row> bronze(List<Delivery> arrived) {
        long bytes = arrived.stream().mapToLong(Delivery::bytes).sum();
        int cores = lake.spark().sparkContext().defaultParallelism();
        int tasks = (int) Math.min(arrived.size(), Math.max(cores, bytes / BYTES_A_TASK));
        SerializableConfiguration configuration =
                new SerializableConfiguration(lake.spark().sessionState().newHadoopConf());
        BronzeReader rows = new BronzeReader(contract, batch);
        FlatMapFunction<Delivery, Row> read = delivery -> rows.read(delivery, configuration.value());
        JavaRDD<Row> sent = JavaSparkContext.fromSparkContext(lake.spark().sparkContext())
                .parallelize(arrived, tasks)
                .flatMap(read);
        return lake.spark().createDataFrame(sent, BronzeReader.schema(contract));
    }

    /** The deliveries to judge: of a national source all, of a prefecture's what it or its references sent in this batch. */
    private List<Delivery> touched() {
        if (!lake.has(Layer.BRONZE, contract.name())) {
            return List.of();
        }
        Stream<String> datasets = Stream.concat(
                Stream.of(contract.name()),
                contract.foreignKeys().stream().map(key -> key.reference().resource()));
        Set<String> blocks = new HashSet<>();
        datasets.forEach(dataset -> ledger.accepted(batch, dataset).forEach(delivery -> blocks.add(block(delivery))));
        if (blocks.isEmpty()) {
            return List.of();
        }
        return contract.deliveredByMinistry()
                ? ledger.everAccepted(contract.name())
                : ledger.current(contract.name()).stream()
                        .filter(delivery -> blocks.contains(block(delivery)))
                        .toList();
    }

    /** The rows of deliveries as sent, with what their delivery says of them. */
    private Dataset<Row> rows(List<Delivery> current) {
        List<Row> blocks = new ArrayList<>();
        current.forEach(delivery -> blocks.add(blockRow(delivery, blocks.size())));
        Dataset<Row> rows = lake.read(Layer.BRONZE, contract.name())
                .join(broadcast(lake.spark().createDataFrame(blocks, BLOCKS)), "delivery");
        return contract.deliveredByMinistry() ? fullest(rows) : rows;
    }

    private RowValidator judgement() {
        Function<String, Dataset<Row>> silver = dataset -> lake.has(Layer.SILVER, dataset)
                ? lake.read(Layer.SILVER, dataset)
                : lake.spark().createDataFrame(List.of(), silverSchema(dataset));
        return new RowValidator(contract, contracts, silver);
    }

    /** Of several forms of one report the fullest counts, of several files of one form the last. */
    private Dataset<Row> fullest(Dataset<Row> rows) {
        String report = contract.field("report_date").cast("report_date");
        return rows.withColumn("block_period", expr("coalesce(CAST(" + report + " AS STRING), '')"))
                .withColumn("best", expr("max(struct(-form, sequence)) OVER (PARTITION BY block_period)"))
                .where("best = struct(-form, sequence)")
                .drop("best");
    }

    private void storeClean(Dataset<Row> judged, List<Delivery> current) {
        Column[] columns = Stream.concat(contract.fields().stream().map(Field::name), Stream.of("flags", "delivery"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> clean = judged.where("clean");
        if (contract.deliveredByMinistry()) {
            lake.overwrite(Layer.SILVER, contract.name(), clean.select(columns), commit());
        } else {
            // The delivery's period is the clean row's, and the rows are already ordered by it for the table's folders.
            Dataset<Row> ordered = clean.drop("period").withColumnRenamed("block_period", "period");
            lake.replace(
                    Layer.SILVER, contract.name(), ordered.select(columns), condition(current), commit(), "period");
        }
    }

    private void storeRejected(Dataset<Row> judged, List<Delivery> current, List<LoadResult> outcomes) {
        boolean any = outcomes.stream().anyMatch(outcome -> outcome.rejected() > 0);
        if (!any && !lake.has(Layer.QUARANTINE, contract.name())) {
            return;
        }
        String sent = contract.fields().stream()
                .map(field -> "'%1$s', sent_%1$s".formatted(field.name()))
                .collect(joining(", ", "named_struct(", ") AS sent"));
        Dataset<Row> rejected = judged.where("NOT clean")
                .selectExpr(
                        "block_prefecture AS prefecture",
                        "block_period AS period",
                        "delivery",
                        "line",
                        "reasons",
                        sent);
        String condition = contract.deliveredByMinistry() ? "true" : condition(current);
        lake.replace(Layer.QUARANTINE, contract.name(), rejected.coalesce(1), condition, commit());
    }

    private Stream<LoadResult> superseded(List<LoadResult> outcomes) {
        Set<String> judged = new HashSet<>();
        outcomes.forEach(outcome -> judged.add(outcome.delivery()));
        return arrived.stream()
                .filter(delivery -> !judged.contains(delivery.id()))
                .map(delivery -> LoadResult.without(delivery, State.SUPERSEDED));
    }

    private String condition(List<Delivery> current) {
        String periods =
                current.stream().map(Delivery::period).distinct().sorted().collect(joining("', '", "'", "'"));
        String blocks = current.stream().map(DatasetLoad::block).sorted().collect(joining("', '", "'", "'"));
        return "period IN (%s) AND concat(prefecture, '/', period) IN (%s)".formatted(periods, blocks);
    }

    private static String block(Delivery delivery) {
        return delivery.prefecture() + "/" + delivery.period();
    }

    private Row blockRow(Delivery delivery, long sequence) {
        Map<String, Integer> forms = contract.layouts().stream()
                .collect(toMap(Layout::name, form -> contract.layouts().indexOf(form)));
        DeliveryPeriod period = DeliveryPeriod.of(
                        delivery.period(), contract.delivered().every())
                .orElse(null);
        return RowFactory.create(
                delivery.id(),
                delivery.prefecture(),
                delivery.period(),
                period == null ? null : Date.valueOf(period.start()),
                period == null ? null : Date.valueOf(period.end()),
                forms.getOrDefault(delivery.layout(), 0),
                sequence);
    }

    private StructType silverSchema(String dataset) {
        StructType schema = new StructType();
        for (var field : contracts.contract(dataset).fields()) {
            schema = schema.add(field.name(), org.apache.spark.sql.types.DataType.fromDDL(field.sqlType()));
        }
        return schema;
    }

    private CommitTag commit() {
        return new CommitTag(Ledger.WRITER, batch);
    }
}
