package it.accoglienza.transform.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes all rows of a result to a new file, in the format that its extension names. */
final class ResultExport {
    /** The rows of a sheet, without its header; the limit of the format. */
    static final int SHEET_ROWS = 1_048_575;

    private final Path scratch;

    /**
     * Creates an export.
     *
     * @param scratch a folder in which the session may write
     */
    ResultExport(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * Writes the file; it appears when it is complete.
     *
     * @param file ends with .csv, .json, .parquet or .xlsx
     * @throws FileAlreadyExistsException if there is such a file
     * @throws NoSuchFileException if its folder does not exist
     * @throws IllegalArgumentException if the extension is another one, or the format cannot hold the rows
     */
    void write(Dataset<Row> rows, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(
                    file + ": esiste già, indicare un altro nome / exists already, give another name");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder + ": la cartella non esiste / the folder does not exist");
        }
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "csv" -> stream(part, out -> ResultWriter.csv(new ResultText(rows), out));
                case "json" -> stream(part, out -> ResultWriter.json(new ResultText(rows), out));
                case "parquet" -> parquet(rows, part);
                case "xlsx" -> sheet(rows, part);
                default ->
                    throw new IllegalArgumentException(
                            file + ": formati possibili / possible formats: .csv, .json, .parquet, .xlsx");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private interface Content {
        void to(PrintStream out) throws IOException;
    }

    private static void stream(Path part, Content content) throws IOException {
        try (PrintStream out =
                new PrintStream(new BufferedOutputStream(Files.newOutputStream(part)), false, StandardCharsets.UTF_8)) {
            content.to(out);
            if (out.checkError()) {
                throw new IOException(part + ": not written completely; the disk may be full");
            }
        }
    }

    private void parquet(Dataset<Row> rows, Path part) throws IOException {
        Path folder = scratch.resolve("export-" + UUID.randomUUID());
        rows.coalesce(1).write().parquet(folder.toUri().toString());
        try (Stream<Path> files = Files.list(folder)) {
            Path data = files.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(data, part);
        }
    }

    private static void sheet(Dataset<Row> rows, Path part) throws IOException {
        long count = rows.count();
        if (count > SHEET_ROWS) {
            throw new IllegalArgumentException(
                    "%,d righe: un foglio XLSX ne contiene %,d, usare .csv o .parquet / %,d rows: an XLSX sheet holds %,d, use .csv or .parquet"
                            .formatted(count, SHEET_ROWS, count, SHEET_ROWS));
        }
        ResultText result = new ResultText(rows);
        try (OutputStream out = Files.newOutputStream(part);
                Workbook workbook = new Workbook(out, "Accoglienza Aperta", null)) {
            Worksheet sheet = workbook.newWorksheet("result");
            for (int column = 0; column < result.columns().size(); column++) {
                sheet.value(0, column, result.columns().get(column));
            }
            Iterator<Row> all = result.rows();
            for (int line = 1; all.hasNext(); line++) {
                cells(sheet, line, result, result.values(all.next()));
                if (line % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void cells(Worksheet sheet, int line, ResultText result, @Nullable String[] values) {
        for (int column = 0; column < values.length; column++) {
            String value = values[column];
            if (value != null && result.isNumber(column) && value.matches("-?\\d{1,15}(\\.\\d+)?")) {
                sheet.value(line, column, new BigDecimal(value));
            } else if (value != null) {
                sheet.value(line, column, value);
            }
        }
    }
}
