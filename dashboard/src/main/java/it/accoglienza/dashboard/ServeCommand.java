package it.accoglienza.dashboard;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import it.accoglienza.dashboard.open.NoReleaseException;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import it.accoglienza.dashboard.page.Pages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the portal on a warehouse, of which it reads the folder {@code open} and nothing else. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Opens the portal on the published layer of a warehouse, until it is stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped", "2:wrong options", "3:the port is taken", "4:the published layer cannot be read"})
public final class ServeCommand implements Callable<Integer> {
    private static final int PORT_TAKEN = 3;
    private static final int UNREADABLE = 4;

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "The warehouse (default: ${DEFAULT-VALUE})")
    private Path warehouse = Path.of("warehouse");

    @Option(names = "--port", defaultValue = "7070", description = "Where to listen (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "localhost",
            description = "The network name to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String host = "localhost";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs until the process is told to stop. */
    public static void main(String... args) {
        System.exit(new CommandLine(new ServeCommand()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = warehouse.resolve("open");
        try (OpenLayer layer = OpenLayer.at(folder)) {
            say("reading %s", folder);
            CompletableFuture<Void> early = CompletableFuture.runAsync(() -> release(layer));
            Javalin app = Dashboard.app(layer, new Pages()).start(host, port);
            early.exceptionally(told -> null).join();
            say("%s", release(layer));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, layer), "stop"));
            say("ready on http://%s:%d", host, app.port());
            app.jettyServer().server().join();
            return CommandLine.ExitCode.OK;
        } catch (JavalinBindException taken) {
            say("Port %d of %s is taken: stop the other program, or choose another with --port", port, host);
            return PORT_TAKEN;
        } catch (UnreadableTableException unreadable) {
            say("%s", unreadable.getMessage());
            return UNREADABLE;
        }
    }

    /** Lets the answers that are being sent end, then removes what was loaded. */
    private static void stop(Javalin app, OpenLayer layer) {
        app.stop();
        layer.close();
    }

    private static String release(OpenLayer layer) {
        try (ReleaseSnapshot snapshot = layer.current()) {
            return "release " + snapshot.release().id();
        } catch (NoReleaseException nothing) {
            return nothing.getMessage() + "; the portal says so until a release appears";
        }
    }

    private void say(String what, @Nullable Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what.formatted(values));
        err.flush();
    }
}
