package it.accoglienza.transform;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.transform.protect.RoundingKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code accoglienza keys}: creates the rounding keys, and lists their fingerprints. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        versionProvider = FingerprintVersion.class,
        subcommands = {KeysCommand.Create.class, KeysCommand.Fingerprints.class},
        description = {
            "Crea le chiavi di arrotondamento, una per anno, e ne mostra le impronte.",
            "Creates the rounding keys, one for each year, and shows their fingerprints."
        })
public final class KeysCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new KeysCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                requireNonNull(spec).commandLine(), "keys create, keys list: indicare quale / say which");
    }

    private static PrintWriter out(@Nullable CommandSpec spec) {
        return requireNonNull(spec).commandLine().getOut();
    }

    /** The file of the keys. */
    static final class KeyFileOption {
        @Option(
                names = "--keys",
                paramLabel = "FILE",
                description = "File of the keys, outside warehouse and repository (default: $$ACCOGLIENZA_KEYS, else"
                        + " ~/.config/accoglienza-aperta/keys; with --sample sample-keys beside it)")
        private @Nullable Path file;

        @Option(
                names = "--sample",
                description = "Keys of sample data: they cannot be used for real data, nor real ones for samples")
        private boolean sample;

        Path file() {
            return file == null ? RoundingKeys.defaultFile(sample) : file;
        }
    }

    /** {@code accoglienza keys create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Crea le chiavi degli anni che non ne hanno; quelle che esistono restano. Conservare una copia del file: senza, gli anni"
                        + " già pubblicati non possono più esserlo con gli stessi valori.",
                "Creates the keys of the years that have none; existing ones stay. Keep a copy of the file: without it, years that"
                        + " are published cannot be published again with the same values.",
                "",
                "./accoglienza keys create --years 2023-2026"
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:created, or they existed", "2:wrong arguments", "3:failed; nothing was changed"})
    static final class Create implements Callable<Integer> {
        private static final Pattern YEARS = Pattern.compile("(20\\d\\d)(?:-(20\\d\\d))?");

        @Option(
                names = "--years",
                paramLabel = "YEARS",
                required = true,
                split = ",",
                description = "Years and ranges of years, separated by commas: 2023-2026 or 2024,2026")
        private List<String> years = new ArrayList<>();

        @Mixin
        private final KeyFileOption keys = new KeyFileOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            TreeSet<Integer> all = new TreeSet<>();
            years.forEach(text -> range(text).forEach(all::add));
            TreeSet<Integer> missing = new TreeSet<>(all);
            missing.removeAll(RoundingKeys.read(keys.file()).years());
            RoundingKeys.create(keys.file(), all, keys.sample);
            out(spec)
                    .println(
                            missing.isEmpty()
                                    ? "%s: le chiavi esistono già / the keys exist already".formatted(keys.file())
                                    : "%1$s: create / created %2$s. Conservarne una copia / Keep a copy"
                                            .formatted(keys.file(), missing));
            return 0;
        }

        private IntStream range(String text) {
            Matcher found = YEARS.matcher(text);
            if (found.matches()) {
                int first = Integer.parseInt(found.group(1));
                int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
                if (first <= last) {
                    return IntStream.rangeClosed(first, last);
                }
            }
            throw new ParameterException(
                    requireNonNull(spec).commandLine(),
                    "--years %s: un anno o due, come / one year or two, such as 2023-2026".formatted(text));
        }
    }

    /** {@code accoglienza keys list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Mostra gli anni che hanno una chiave e la sua impronta, che ogni edizione registra; mai la chiave.",
                "Shows the years that have a key, and its fingerprint, which each release records; never the key."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:listed", "2:wrong arguments", "3:failed"})
    static final class Fingerprints implements Callable<Integer> {
        @Mixin
        private final KeyFileOption keys = new KeyFileOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            RoundingKeys read = RoundingKeys.read(keys.file());
            read.fingerprints().forEach((year, fingerprint) -> out(spec).println(year + " " + fingerprint));
            if (read.years().isEmpty()) {
                requireNonNull(spec)
                        .commandLine()
                        .getErr()
                        .println("%s: nessuna chiave / no keys".formatted(keys.file()));
            }
            return 0;
        }
    }
}
