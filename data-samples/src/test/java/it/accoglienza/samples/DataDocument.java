package it.accoglienza.samples;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.sql.ReferenceViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The document {@code notebooks/DATA.md}: the tables of a warehouse as their schemas describe them, and example joins. */
public final class DataDocument {
    /** The committed document. */
    public static final Path FILE = Path.of("../notebooks/DATA.md");

    private static final Path JOINS = Path.of("src/test/resources/data-joins.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final String HEAD = """
            # I dati / The data

            Questo documento è scritto da un test a partire dalle tabelle: si cambia la dichiarazione, non il documento. `DESCRIBE TABLE
            EXTENDED silver.stays` mostra le stesse descrizioni. In `quarantine` le righe respinte di ogni insieme di dati hanno le colonne
            `prefecture`, `period`, `delivery`, `line`, `reasons` e `sent`.
            A test writes this document from the tables: change the declaration, not the document. `DESCRIBE TABLE EXTENDED silver.stays`
            shows the same descriptions. In `quarantine` the rejected rows of each dataset have the columns `prefecture`, `period`,
            `delivery`, `line`, `reasons` and `sent`.

            Le colonne di una chiave insieme identificano una riga; `codes` è un elenco di `open.codes`; `sensitivity` indica un dato
            personale. Solo `open` è pubblico.
            The columns of a key together identify a row; `codes` is a list of `open.codes`; `sensitivity` marks personal data. Only
            `open` is public.
            """;

    private static final String REFERENCES = """
            ## I territori / The territories

            Viste senza strato, con il solo nome, uguali in ogni sessione. In `residents` ogni mese sta in una sola riga di una
            prefettura: `ON r.prefecture_code = s.prefecture AND s.period BETWEEN r.first_month AND r.last_month`.
            Views without a layer, by their name alone, the same in each session. In `residents` each month is in one row of a
            prefecture: `ON r.prefecture_code = s.prefecture AND s.period BETWEEN r.first_month AND r.last_month`.
            """;

    private static final int CODES_SHOWN = 12;
    private static final String CODE_LISTS = """
            ## Gli elenchi di codici / The code lists

            I primi %d codici di ogni elenco; tutti, con le etichette, sono in `open.codes`.
            The first %d codes of each list; all of them, with their labels, are in `open.codes`.

            | elenco / list | codici / codes | i primi / the first |
            |---|---|---|
            """.formatted(CODES_SHOWN, CODES_SHOWN);

    private final Lake lake;

    /** Creates the document of a warehouse whose layers are registered. */
    public DataDocument(Lake lake) {
        this.lake = lake;
    }

    /** Returns the text. */
    public String text() throws IOException {
        String layers = Stream.of(Layer.BRONZE, Layer.SILVER, Layer.FACTS, Layer.GOLD, Layer.OPEN)
                .flatMap(this::tables)
                .map(this::table)
                .collect(joining("\n"));
        return String.join(
                "\n", HEAD, layers, REFERENCES, references(), CODE_LISTS + codeLists(), Files.readString(JOINS));
    }

    private String references() {
        SparkSession session = lake.spark().newSession();
        return ReferenceViews.register(session).stream()
                .map(view -> "## %s\n\n%s\n"
                        .formatted(view, columns(session.table(view).schema())))
                .collect(joining("\n"));
    }

    private String codeLists() {
        return lake
                .read(Layer.OPEN, "codes")
                .groupBy("code_list")
                .agg(
                        expr("transform(slice(sort_array(collect_list(struct(position, code))), 1, %d), c -> c.code)"
                                        .formatted(CODES_SHOWN))
                                .as("codes"),
                        expr("count(1)").as("number"))
                .orderBy("code_list")
                .collectAsList()
                .stream()
                .map(row -> "| %s | %d | %s |\n"
                        .formatted(row.getString(0), row.getLong(2), String.join(", ", row.<String>getList(1))))
                .collect(joining());
    }

    /** Returns the queries of a document. */
    public static List<String> queries(String document) {
        return SQL.matcher(document).results().map(found -> found.group(1)).toList();
    }

    /** Returns the names of the tables of a layer, {@code silver.stays}. */
    public Stream<String> tables(Layer layer) {
        return lake.register(layer).stream();
    }

    /** Returns what the log of a table says of it. */
    public Metadata metadata(String table) {
        return DeltaLog.forTable(lake.spark(), lake.root() + "/" + table.replace('.', '/'))
                .unsafeVolatileSnapshot()
                .metadata();
    }

    /** Returns the columns that together identify a row; empty if rows may be equal. */
    public String key(String table) {
        return property(table, "key");
    }

    private String property(String table, String name) {
        return metadata(table).configuration().get("accoglienza." + name).get();
    }

    private String note(String table) {
        String note = property(table, "note");
        return note.isEmpty() ? "" : "\n\nAttenzione / Note: " + note;
    }

    private String table(String name) {
        Metadata table = metadata(name);
        String partitions = property(name, "partitions");
        return """
                ## %s

                %s

                Chiave / Key: %s. Partizioni / Partitions: %s.%s

                %s
                """.formatted(
                        name,
                        table.description(),
                        key(name).isEmpty() ? "nessuna / none" : key(name),
                        partitions.isEmpty() ? "nessuna / none" : partitions,
                        note(name),
                        columns(table.schema()));
    }

    private static String columns(StructType schema) {
        return Stream.of(schema.fields())
                .map(DataDocument::column)
                .collect(joining(
                        "\n", "| colonna / column | tipo / type | significato / meaning |\n|---|---|---|\n", ""));
    }

    private static String column(StructField column) {
        return "| %s | %s | %s |"
                .formatted(
                        column.name(),
                        column.dataType().sql(),
                        column.getComment().getOrElse(() -> "").replace("|", "\\|"));
    }
}
