package it.accoglienza.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A source folder and the warehouse into which it is loaded, with the one Spark session of this module's tests. */
public record LoadFixture(Path landing, Path warehouse) {
    public static final SparkSession SPARK = session();

    static final String CENTRES = "prefettura,periodo,codice_centro,tipo_centro,destinatari,codice_gestore,"
            + "classe_comune,posti,stato,prezzo_giornaliero_eur,inizio_contratto,fine_contratto\n";
    static final String STAYS = "prefettura,periodo,codice_ospite,codice_centro,data_ingresso,data_uscita,"
            + "motivo_uscita,sesso,fascia_eta,cittadinanza,status_giuridico,vulnerabilita\n";

    /** Interprets queries: compiling them takes longer than running them on a few rows. */
    private static SparkSession session() {
        SparkSession spark = SparkSessions.start("test");
        spark.conf().set("spark.sql.codegen.wholeStage", "false");
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        return spark;
    }

    static LoadFixture in(Path folder) {
        return new LoadFixture(folder.resolve("landing"), folder.resolve("warehouse"));
    }

    /** Writes a delivery of one centre, {@code PD-C0001}. */
    void centres(String prefecture, String file, String places) throws IOException {
        deliver(
                "centres/%s/%s.csv".formatted(prefecture, file),
                CENTRES + """
                %1$s,%2$s,%1$s-C0001,CAS,adults,M-ABCDEF,5k-20k,%3$s,open,27.50,2023-01-01,2025-12-31
                """.formatted(prefecture, file.substring(0, 7), places));
    }

    /** Writes a delivery of two guests of the centre {@code PD-C0001} and one guest of an undeclared centre. */
    void stays(String prefecture, String file, String sex) throws IOException {
        deliver(
                "stays/%s/%s.csv".formatted(prefecture, file),
                STAYS + """
                %1$s,%2$s,G-AAAAAAAA,%1$s-C0001,2023-11-20,,,%3$s,18-24,BGD,applicant,
                %1$s,%2$s,G-AAAAAAAB,%1$s-C0001,2024-01-08,,,M,25-34,PAK,applicant,
                %1$s,%2$s,G-AAAAAAAC,%1$s-C0099,2024-01-08,,,F,25-34,NGA,refugee,
                """.formatted(prefecture, file.substring(0, 7), sex));
    }

    /** Writes a file of the source folder. */
    void deliver(String file, String text) throws IOException {
        Path path = landing.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Removes the files of a dataset from the source folder. */
    void remove(String dataset) throws IOException {
        try (Stream<Path> files = Files.walk(landing.resolve(dataset))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    IngestReport load() throws IOException {
        return new DeliveryLoader(lake(), Contracts.declared(), line -> {}).load(landing.toString());
    }

    Lake lake() {
        return new Lake(SPARK, warehouse.toString());
    }

    /**
     * Returns the rows that meet a condition as sorted JSON, without the columns that differ between runs. Contents are given
     * once, because those of a run that opened no batch are stored again.
     */
    List<String> rows(Layer layer, String table, String condition) {
        return compared(layer, table).where(condition).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }

    private Dataset<Row> compared(Layer layer, String table) {
        Dataset<Row> rows = lake().read(layer, table).drop("batch", "run", "received_at");
        return table.equals("contents") ? rows.distinct() : rows;
    }

    /** Returns all rows of each table, by {@code silver/stays}, in one query. */
    SortedMap<String, List<String>> tables() {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        commits().keySet().forEach(table -> tables.put(table, new ArrayList<>()));
        tables.keySet().stream().map(this::labelled).reduce(Dataset::union).ifPresent(rows -> rows.collectAsList()
                .forEach(row ->
                        Objects.requireNonNull(tables.get(row.getString(0))).add(row.getString(1))));
        tables.values().forEach(Collections::sort);
        return tables;
    }

    private Dataset<Row> labelled(String table) {
        String[] name = table.split("/", -1);
        return compared(Layer.valueOf(name[0].toUpperCase(Locale.ROOT)), name[1])
                .select(lit(table), to_json(struct(col("*"))));
    }

    /** Returns the number of commits of each table, by {@code silver/stays}. */
    SortedMap<String, Long> commits() {
        SortedMap<String, Long> commits = new TreeMap<>();
        log(warehouse).forEach(commit -> commits.merge(table(commit), 1L, Long::sum));
        return commits;
    }

    /** Returns the commit files of all tables. */
    static List<Path> log(Path warehouse) {
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]{20}[.]json"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table(Path commit) {
        Path table = warehouse.relativize(commit).subpath(0, 2);
        return table.toString().replace('\\', '/');
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
