package it.accoglienza.dashboard.open.delta;

import io.delta.kernel.defaults.engine.DefaultExpressionHandler;
import io.delta.kernel.defaults.engine.DefaultFileSystemClient;
import io.delta.kernel.defaults.engine.DefaultJsonHandler;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.ExpressionHandler;
import io.delta.kernel.engine.FileSystemClient;
import io.delta.kernel.engine.JsonHandler;
import io.delta.kernel.engine.ParquetHandler;

/** A Delta Kernel engine without Hadoop: Kernel's default handlers on local files, checkpoints read by DuckDB. */
final class LocalEngine implements Engine {
    private final LocalFiles files = new LocalFiles();
    private final JsonHandler json = new DefaultJsonHandler(files);

    @Override
    public ExpressionHandler getExpressionHandler() {
        return new DefaultExpressionHandler();
    }

    @Override
    public JsonHandler getJsonHandler() {
        return json;
    }

    @Override
    public FileSystemClient getFileSystemClient() {
        return new DefaultFileSystemClient(files);
    }

    @Override
    public ParquetHandler getParquetHandler() {
        return new CheckpointReader(json);
    }
}
