package it.accoglienza.dashboard;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import it.accoglienza.dashboard.open.release.DamagedReleaseException;
import it.accoglienza.dashboard.open.release.NoReleaseException;
import it.accoglienza.dashboard.open.release.OpenLayer;
import it.accoglienza.dashboard.page.Pages;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the portal on the folder {@code open} of a warehouse, the only one that it reads. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        resourceBundle = "accoglienza",
        version = "Accoglienza Aperta ${bundle:version}",
        description = "Serves the open layer of a warehouse as a website and an API until it is stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "2:wrong options",
            "3:failed, or the port is in use",
            "4:the open layer cannot be read",
            "130:stopped by Ctrl-C"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int FAILED = 3;
    private static final int UNREADABLE = 4;

    @ArgGroup
    private final Source source = new Source();

    @Option(names = "--port", defaultValue = "7070", description = "The port to listen on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "localhost",
            description = "The network name to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String host = "localhost";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The open layer: in a warehouse, or a folder of its own. */
    private static final class Source {
        @Option(
                names = "--warehouse",
                converter = WarehouseFolder.class,
                paramLabel = "DIR",
                description = "The warehouse, of which only the folder open is read (default: warehouse)")
        private Path warehouse = Path.of("warehouse");

        @Option(
                names = "--open",
                converter = WarehouseFolder.class,
                paramLabel = "DIR",
                description = "The folder of the open layer, where it stands without a warehouse")
        private @Nullable Path open;

        Path folder() {
            return open == null ? warehouse.resolve("open") : open;
        }
    }

    /** Runs until the process is stopped. */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    private static CommandLine commandLine() {
        return commandLine(new ServeCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** Returns the command line; a failure prints one line. */
    static CommandLine commandLine(ServeCommand command) {
        return new CommandLine(command).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("serve: " + failure.getMessage());
            return FAILED;
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = source.folder();
        try (OpenLayer layer = OpenLayer.at(folder)) {
            print("reading " + folder);
            CompletableFuture<Void> early = CompletableFuture.runAsync(() -> release(layer));
            Javalin app = Dashboard.app(layer, new Pages()).start(host, port);
            early.exceptionally(failure -> null).join();
            print(release(layer));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, layer), "stop"));
            print("ready on http://%s:%d".formatted(host, app.port()));
            app.jettyServer().server().join();
            return CommandLine.ExitCode.OK;
        } catch (JavalinBindException inUse) {
            print("Port %d of %s is in use: stop the other program, or choose another with --port"
                    .formatted(port, host));
            return FAILED;
        } catch (UnreadableTableException | DamagedReleaseException unreadable) {
            print(String.valueOf(unreadable.getMessage()));
            return UNREADABLE;
        }
    }

    /** Waits for running responses, then deletes the loaded releases. */
    private static void stop(Javalin app, OpenLayer layer) {
        app.stop();
        layer.close();
    }

    private static String release(OpenLayer layer) {
        try (ReleaseSnapshot snapshot = layer.current()) {
            return "release " + snapshot.release().id();
        } catch (NoReleaseException none) {
            return none.getMessage() + "; the portal shows this until a release is published";
        }
    }

    private void print(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
