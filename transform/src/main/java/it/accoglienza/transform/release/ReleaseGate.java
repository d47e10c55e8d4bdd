package it.accoglienza.transform.release;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Sensitivity;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.transform.sql.EngineSql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Holds back corrections that would show few persons to anyone who compares two releases.
 *
 * <p>A block is what a prefecture delivered for a period, in all datasets. A published block is published again when, in each of
 * its datasets, no persons or at least 10 changed, and no bodies or at least 3; until then it keeps its published rows. What was
 * published is in a private warehouse in the folder {@code released}: silver as of the last release, and the exact observations
 * of each release.
 */
final class ReleaseGate {
    private static final int MINIMUM_PERSONS = 10;
    private static final int MINIMUM_BODIES = 3;
    private static final List<String> BODIES = List.of("manager_id", "centre_id");

    private final Lake lake;
    private final Lake released;
    private final Contracts contracts;

    ReleaseGate(Lake lake, Contracts contracts) {
        this.lake = lake;
        this.released = lake.inFolder("released");
        this.contracts = contracts;
    }

    /** Returns the private warehouse with what was published. */
    Lake released() {
        return released;
    }

    /** Returns whether what was published is known. */
    boolean hasReleased() {
        return released.has(Layer.GOLD, "observations");
    }

    /** Returns the datasets of published blocks of which few persons or bodies changed. */
    List<ChangedBlock> small() {
        Collection<ChangedBlock> changed = new ConcurrentLinkedQueue<>();
        ParallelTasks.all(contracts.inOrder().stream()
                .filter(contract -> subject(contract).isPresent() && isChanged(contract))
                .map(contract -> () -> changed.addAll(changed(contract))));
        return changed.stream().filter(ChangedBlock::isSmall).toList();
    }

    /** Returns the column of the persons that a dataset is about, or of its bodies; empty if it has neither. */
    static Optional<String> subject(Contract contract) {
        List<String> names = contract.fields().stream().map(Field::name).toList();
        Stream<String> persons = contract.fields().stream()
                .filter(field -> field.sensitivity() == Sensitivity.PSEUDONYM)
                .map(Field::name)
                .filter(name -> !BODIES.contains(name));
        return Stream.concat(persons, BODIES.stream().filter(names::contains)).findFirst();
    }

    private boolean isChanged(Contract contract) {
        String name = contract.name();
        return lake.has(Layer.SILVER, name)
                && released.has(Layer.SILVER, name)
                && !released.label(Layer.SILVER, name).equals(Optional.of(label(name, Set.of())));
    }

    private List<ChangedBlock> changed(Contract contract) {
        String subject = subject(contract).orElseThrow();
        List<String> published =
                List.of(released.read(Layer.SILVER, contract.name()).columns());
        String columns = contract.fields().stream()
                .map(Field::name)
                .filter(published::contains)
                .collect(joining(", "));
        Map<String, Dataset<Row>> rows = Map.of(
                "published", contents(released, contract.name(), subject, columns),
                "delivered", contents(lake, contract.name(), subject, columns));
        int minimum = BODIES.contains(subject) ? MINIMUM_BODIES : MINIMUM_PERSONS;
        return EngineSql.query("changed_subjects", rows).collectAsList().stream()
                .map(row ->
                        new ChangedBlock(contract.name(), row.getString(0), row.getString(1), row.getLong(2), minimum))
                .toList();
    }

    private static Dataset<Row> contents(Lake lake, String dataset, String subject, String columns) {
        return lake.read(Layer.SILVER, dataset)
                .select(
                        col("prefecture"),
                        col("period"),
                        col(subject).as("subject"),
                        expr("CAST(xxhash64(%s) AS DECIMAL(38, 0))".formatted(columns))
                                .as("content"));
    }

    /** Writes silver to a warehouse: the rows of some blocks as they were published, all others as they are. */
    void pick(Set<String> waiting, Lake candidate) {
        ParallelTasks.all(tables().map(table ->
                () -> candidate.overwrite(Layer.SILVER, table, picked(table, held(table, waiting)), null)));
    }

    /** Records what a release publishes: silver with the rows of the waiting blocks as they were, and the exact observations. */
    void record(Set<String> waiting, Dataset<Row> exact) {
        released.createPrivately();
        ParallelTasks.all(Stream.concat(
                Stream.of(() -> released.overwriteAndCount(Layer.GOLD, "observations", exact)),
                tables().map(table -> () -> recordSilver(table, held(table, waiting)))));
    }

    private void recordSilver(String table, SortedSet<String> held) {
        String label = label(table, held);
        if (!released.label(Layer.SILVER, table).equals(Optional.of(label))) {
            released.replace(Layer.SILVER, table, picked(table, held), "true", label);
        }
    }

    private Stream<String> tables() {
        return Stream.concat(contracts.inOrder().stream().map(Contract::name), Stream.of("load_results"))
                .filter(table -> lake.has(Layer.SILVER, table));
    }

    /** Returns those of the blocks of which rows of a table were published; the others are published for the first time. */
    private SortedSet<String> held(String table, Set<String> waiting) {
        boolean ofPrefectures = contracts.inOrder().stream()
                .anyMatch(contract -> contract.name().equals(table) && !contract.deliveredByMinistry());
        if (waiting.isEmpty() || !ofPrefectures || !released.has(Layer.SILVER, table)) {
            return new TreeSet<>();
        }
        return released
                .read(Layer.SILVER, table)
                .where(isIn(waiting))
                .selectExpr("concat(prefecture, '/', period)")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .collect(toCollection(TreeSet::new));
    }

    private Dataset<Row> picked(String table, Set<String> held) {
        Dataset<Row> rows = lake.read(Layer.SILVER, table);
        return held.isEmpty()
                ? rows
                : rows.where("NOT " + isIn(held))
                        .unionByName(released.read(Layer.SILVER, table).where(isIn(held)), true)
                        .selectExpr(rows.columns());
    }

    private static String isIn(Set<String> blocks) {
        return blocks.stream().sorted().collect(joining("', '", "concat(prefecture, '/', period) IN ('", "')"));
    }

    private String label(String table, Set<String> held) {
        return "silver %d%s"
                .formatted(
                        lake.version(Layer.SILVER, table),
                        held.stream().sorted().map(" "::concat).collect(joining()));
    }
}
