package it.accoglienza.transform;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.audit.AttackResult;
import it.accoglienza.transform.audit.Auditor;
import it.accoglienza.transform.release.PublishedRelease;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code accoglienza audit}: attacks a published release and writes what it found as JSON. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = FingerprintVersion.class,
        sortOptions = false,
        description = {
            "Attacca un'edizione pubblicata, con i valori esatti alla mano, e scrive in JSON che cosa ha trovato. publish fa lo"
                    + " stesso prima di pubblicare.",
            "Attacks a published release, with the exact figures at hand, and writes as JSON what it found. publish does the same"
                    + " before it publishes."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing found", "1:an attack found something", "2:wrong arguments", "3:failed"})
public final class AuditCommand implements Callable<Integer> {
    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--release",
            paramLabel = "NAME",
            description = "Release, such as 2026-11-28.1 (default: the newest)")
    private @Nullable String release;

    /** The report: {@code passed} or {@code failed}, and the result of each attack. */
    private record Report(String release, String verdict, List<AttackResult> attacks) {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new AuditCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSessions.start("audit")) {
            PublishedRelease published = PublishedRelease.find(warehouse.lake(spark), release);
            System.err.printf("audit: release %s%n", published.name());
            List<AttackResult> results = new Auditor(spark).attack(published.audited(), published.before());
            boolean passed = results.stream().allMatch(AttackResult::passed);
            Report report = new Report(published.name(), passed ? "passed" : "failed", results);
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
            return passed ? 0 : 1;
        }
    }
}
