package it.accoglienza.ingest.lake;

import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructType;
import scala.$less$colon$less$;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** Writes a description into the log of a table that has another one: one commit without rows. */
final class DescriptionCommit {
    private DescriptionCommit() {}

    /**
     * Writes the description; nothing happens if the table has it. If another writer commits at the same time, the next write
     * to the table writes it.
     *
     * @param label gives the label of the table's newest commit, which this commit repeats; empty if it has none
     */
    static void write(SparkSession spark, String folder, TableDescription description, Supplier<String> label) {
        DeltaLog log = DeltaLog.forTable(spark, folder);
        Metadata now = log.unsafeVolatileSnapshot().metadata();
        if (!described(now, description).equals(now)) {
            SparkSession active = SparkSession.active();
            SparkSession labelled = spark.newSession();
            labelled.conf().set("spark.databricks.delta.commitInfo.userMetadata", label.get());
            SparkSession.setActiveSession(labelled); // Delta takes the label from the active session
            try {
                commit(log, description);
            } catch (ConcurrentModificationException other) {
                return;
            } finally {
                SparkSession.setActiveSession(active);
            }
        }
    }

    private static void commit(DeltaLog log, TableDescription description) {
        OptimisticTransaction transaction = log.startTransaction(Option.empty(), Option.empty());
        transaction.updateMetadata(described(transaction.metadata(), description), false);
        transaction.commit(
                CollectionConverters.asScala(List.<Action>of()).toSeq(),
                new DeltaOperations.SetTableProperties(toScala(properties(transaction.metadata(), description))));
    }

    private static scala.collection.immutable.Map<String, String> toScala(Map<String, String> properties) {
        return CollectionConverters.asScala(properties).toMap($less$colon$less$.MODULE$.refl());
    }

    private static Map<String, String> properties(Metadata table, TableDescription description) {
        return description.properties(List.copyOf(CollectionConverters.asJava(table.partitionColumns())));
    }

    private static Metadata described(Metadata table, TableDescription description) {
        StructType schema = description.described(table.schema());
        Map<String, String> configuration = new HashMap<>(CollectionConverters.asJava(table.configuration()));
        configuration.putAll(properties(table, description));
        return table.copy(
                table.id(),
                table.name(),
                description.comment(),
                table.format(),
                schema.json(),
                table.partitionColumns(),
                toScala(configuration),
                table.createdTime());
    }
}
