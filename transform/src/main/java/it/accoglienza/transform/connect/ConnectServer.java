package it.accoglienza.transform.connect;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.readonly.ReadOnlySession;
import it.accoglienza.transform.query.SharedTables;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import scala.Option;

/** Spark's Connect server over the tables of one warehouse; its clients change nothing. One of them can run in a JVM. */
public final class ConnectServer implements AutoCloseable {
    private final SharedTables tables;
    private final TimeLimit limit;

    private ConnectServer(SharedTables tables, TimeLimit limit) {
        this.tables = tables;
        this.limit = limit;
    }

    /**
     * Names the tables and starts the server.
     *
     * @param address the address of this machine to which clients connect
     * @param port 0 for any
     * @param token what clients have to know
     * @param longest the time after which a statement is stopped
     * @param progress receives one line for each stopped statement
     * @throws it.accoglienza.ingest.lake.DamagedTableException if an open table is not as it was published
     */
    public static ConnectServer start(
            Lake lake, String address, int port, String token, Duration longest, Consumer<String> progress)
            throws IOException {
        SharedTables tables = SharedTables.register(lake);
        SparkContext spark = lake.spark().sparkContext();
        // Spark makes the session of each client from these settings.
        ReadOnlySession.forNewSessions(
                lake.spark(), List.of(lake.root(), tables.references().toUri().getPath()));
        SparkConf settings = spark.conf();
        settings.set("spark.databricks.delta.v2.enableMode", "NONE");
        settings.set("spark.connect.grpc.binding.address", address);
        settings.set("spark.connect.grpc.binding.port", String.valueOf(port));
        settings.set("spark.connect.grpc.interceptor.classes", RequestInterceptor.class.getName());
        settings.set("spark.connect.authenticate.token", token);
        SparkConnectService$.MODULE$.start(spark);
        return new ConnectServer(tables, TimeLimit.start(longest, progress));
    }

    /** Returns the port to which clients connect. */
    public int port() {
        return SparkConnectService$.MODULE$.localPort();
    }

    /** Returns the layers that this user may not read; their tables have no name. */
    public List<Layer> unreadable() {
        return tables.unreadable();
    }

    /** Ends the statements that run, and the server. */
    @Override
    public void close() {
        limit.close();
        SparkConnectService$.MODULE$.stop(Option.apply(5L), Option.apply(TimeUnit.SECONDS));
        tables.close();
    }
}
