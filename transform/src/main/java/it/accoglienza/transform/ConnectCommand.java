package it.accoglienza.transform;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.UntilStopped;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.connect.ConnectServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code accoglienza connect}: serves the tables of the warehouse to the clients of Spark Connect. */
@Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        versionProvider = FingerprintVersion.class,
        sortOptions = false,
        description = {
            "Avvia un server Spark Connect sulle tabelle del data warehouse, in sola lettura, per client PySpark, Java e Scala."
                    + " Scrive l'indirizzo con il gettone che i client devono indicare; Ctrl-C lo ferma.",
            "Starts a Spark Connect server over the tables of the warehouse, read-only, for clients in PySpark, Java and Scala."
                    + " It prints the address with the token that clients have to give; Ctrl-C stops it.",
            "",
            "./accoglienza connect",
            "./accoglienza connect --port 15010 --token-file ~/token --time-limit 60"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"2:wrong arguments", "3:failed, for example because the port is in use", "130:stopped by Ctrl-C"
        })
public final class ConnectCommand implements Callable<Integer>, UntilStopped {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{16,}");
    private static final int RANDOM_BYTES = 24;
    private static final String LOCALHOST = "localhost";

    @Option(
            names = "--port",
            defaultValue = "15002",
            description = "Port (default: ${DEFAULT-VALUE}); 0 is any free one")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description =
                    "Address of this machine to listen on (default: ${DEFAULT-VALUE}). The connection is not encrypted:"
                            + " from other machines use a tunnel or a proxy with TLS")
    private String address = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the token, at least 16 letters and digits (default: a new one at each start)")
    private @Nullable Path tokenFile;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Seconds after which a statement is stopped (default: ${DEFAULT-VALUE})")
    private int timeLimit;

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new ConnectCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String token = tokenFile == null ? randomToken() : token(tokenFile);
        if (timeLimit < 1) {
            throw wrong("--time-limit %d: almeno 1 / at least 1".formatted(timeLimit));
        }
        System.err.println("connect: avvio / starting");
        try (SparkSession spark = SparkSessions.start("connect");
                ConnectServer server = ConnectServer.start(
                        warehouse.lake(spark),
                        address,
                        port,
                        token,
                        Duration.ofSeconds(timeLimit),
                        line -> System.err.println("connect: " + line))) {
            server.unreadable()
                    .forEach(layer -> System.err.printf(
                            "connect: %s: non leggibile da questo utente, le sue tabelle mancano / not readable by this user,"
                                    + " its tables are missing%n",
                            layer.folder()));
            System.out.printf("sc://%s:%d/;token=%s%n", host(), server.port(), tokenFile == null ? token : "TOKEN");
            if (!host().equals(LOCALHOST)) {
                System.err.println(
                        "connect: con un gettone i client richiedono TLS per altri indirizzi, con un tunnel o un proxy"
                                + " / with a token, clients require TLS for other addresses, by a tunnel or a proxy");
            }
            System.err.println("connect: pronto, Ctrl-C per fermare / ready, Ctrl-C to stop");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** Clients send a token without TLS only to a host of this name. */
    private String host() throws UnknownHostException {
        InetAddress listened = InetAddress.getByName(address);
        return listened.isLoopbackAddress() || listened.isAnyLocalAddress() ? LOCALHOST : address;
    }

    private static String randomToken() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String token(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("--token-file %s: non è un file / is not a file".formatted(file));
        }
        String token = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (!TOKEN.matcher(token).matches()) {
            throw wrong(
                    "--token-file %s: servono almeno 16 lettere o cifre, su una riga / at least 16 letters or digits are needed, on one line"
                            .formatted(file));
        }
        return token;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
