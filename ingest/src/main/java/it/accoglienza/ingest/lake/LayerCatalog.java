package it.accoglienza.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.CatalogStorageFormat;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTable$;
import org.apache.spark.sql.catalyst.catalog.CatalogTableType;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.Some;
import scala.collection.immutable.Map$;

/**
 * The tables of a layer in Spark's catalogue, in a database of its name. Written without {@code CREATE TABLE}, which reads the
 * log of each table.
 */
record LayerCatalog(SparkSession spark, String database, Path folder) {

    /** Adds an entry for each table that has none. Returns the names, {@code silver.stays}, sorted. */
    List<String> register() {
        spark.sql("CREATE DATABASE IF NOT EXISTS " + database);
        List<String> names = new ArrayList<>();
        try {
            FileSystem files = folder.getFileSystem(spark.sessionState().newHadoopConf());
            for (FileStatus table : files.exists(folder) ? files.listStatus(folder) : new FileStatus[0]) {
                if (files.exists(new Path(table.getPath(), "_delta_log"))) {
                    add(table.getPath());
                    names.add(database + "." + table.getPath().getName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().sorted().toList();
    }

    /** Adds the entry of a table. Delta reads the schema when the table is used. */
    private void add(Path table) {
        CatalogStorageFormat storage = new CatalogStorageFormat(
                new Some<>(table.toUri()),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                false,
                Map$.MODULE$.empty(),
                Option.empty());
        CatalogTable entry = new CatalogTable(
                new TableIdentifier(table.getName(), new Some<>(database)),
                CatalogTableType.EXTERNAL(),
                storage,
                new StructType(),
                new Some<>("delta"),
                CatalogTable$.MODULE$.apply$default$6(),
                CatalogTable$.MODULE$.apply$default$7(),
                CatalogTable$.MODULE$.apply$default$8(),
                CatalogTable$.MODULE$.apply$default$9(),
                CatalogTable$.MODULE$.apply$default$10(),
                CatalogTable$.MODULE$.apply$default$11(),
                CatalogTable$.MODULE$.apply$default$12(),
                CatalogTable$.MODULE$.apply$default$13(),
                CatalogTable$.MODULE$.apply$default$14(),
                CatalogTable$.MODULE$.apply$default$15(),
                CatalogTable$.MODULE$.apply$default$16(),
                CatalogTable$.MODULE$.apply$default$17(),
                CatalogTable$.MODULE$.apply$default$18(),
                CatalogTable$.MODULE$.apply$default$19(),
                CatalogTable$.MODULE$.apply$default$20(),
                CatalogTable$.MODULE$.apply$default$21(),
                CatalogTable$.MODULE$.apply$default$22());
        spark.sessionState().catalog().createTable(entry, true, false);
    }
}
