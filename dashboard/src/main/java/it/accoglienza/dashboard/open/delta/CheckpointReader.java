package it.accoglienza.dashboard.open.delta;

import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.engine.JsonHandler;
import io.delta.kernel.engine.ParquetHandler;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads checkpoints of a Delta log, which are Parquet files: DuckDB converts them to JSON lines for the JSON handler. */
final class CheckpointReader implements ParquetHandler {
    private final JsonHandler json;

    CheckpointReader(JsonHandler json) {
        this.json = json;
    }

    @Override
    public CloseableIterator<FileReadResult> readParquetFiles(
            CloseableIterator<FileStatus> checkpoints, StructType columns, Optional<Predicate> hint)
            throws IOException {
        List<FileReadResult> read = new ArrayList<>();
        try (checkpoints) {
            while (checkpoints.hasNext()) {
                read.addAll(read(checkpoints.next().getPath(), columns));
            }
        }
        return Utils.toCloseableIterator(read.iterator());
    }

    private List<FileReadResult> read(String checkpoint, StructType columns) throws IOException {
        Path lines = Files.createTempFile("accoglienza-checkpoint-", ".json");
        try {
            convert(checkpoint, lines);
            List<FileReadResult> read = new ArrayList<>();
            FileStatus status = FileStatus.of(lines.toString(), Files.size(lines), 0);
            try (CloseableIterator<ColumnarBatch> batches =
                    json.readJsonFiles(Utils.singletonCloseableIterator(status), columns, Optional.empty())) {
                batches.forEachRemaining(batch -> read.add(new FileReadResult(batch, checkpoint)));
            }
            return read;
        } finally {
            Files.delete(lines);
        }
    }

    private static void convert(String checkpoint, Path lines) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_parquet(" + quoted(checkpoint) + ")) TO "
                    + quoted(lines.toString()) + " (FORMAT json)");
        } catch (SQLException unreadable) {
            throw new IOException("The checkpoint %s cannot be read".formatted(checkpoint), unreadable);
        }
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "''") + "'";
    }

    @Override
    public CloseableIterator<DataFileStatus> writeParquetFiles(
            String folder, CloseableIterator<FilteredColumnarBatch> rows, List<Column> statistics) {
        throw readOnly();
    }

    @Override
    public void writeParquetFileAtomically(String path, CloseableIterator<FilteredColumnarBatch> rows) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The dashboard does not write to the open layer");
    }
}
