package it.accoglienza.dashboard;

import it.accoglienza.dashboard.datapackage.ExportedTable;
import it.accoglienza.dashboard.datapackage.PackageFormat;
import it.accoglienza.dashboard.datapackage.ReleaseExport;
import it.accoglienza.dashboard.datapackage.TargetFolder;
import it.accoglienza.dashboard.datapackage.UnusableTargetException;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import it.accoglienza.dashboard.open.release.DamagedReleaseException;
import it.accoglienza.dashboard.open.release.NoReleaseException;
import it.accoglienza.dashboard.open.release.PublishedReleases;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code accoglienza export}: writes a release as plain files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        resourceBundle = "accoglienza",
        version = "Accoglienza Aperta ${bundle:version}",
        sortOptions = false,
        description = {
            "Scrive le tabelle di un'edizione come file Parquet e CSV, con una descrizione (datapackage.json).",
            "Writes the tables of a release as Parquet and CSV files, with a description (datapackage.json).",
            "",
            "./accoglienza export --list",
            "./accoglienza export --to accoglienza-aperta",
            "./accoglienza export --release 2026-11-22.1 --format csv --table observations --to csv"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:exported",
            "2:wrong arguments, or the folder to write to is not empty",
            "3:failed; nothing was written, run the command again",
            "4:the release is not whole, or there is none"
        })
public final class ExportCommand implements Callable<Integer> {
    private static final int FAILED = 3;
    private static final int UNREADABLE = 4;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "Folder to create; may exist if it is empty. It receives csv/, parquet/, datapackage.json, README.txt")
    private @Nullable Path target;

    @Option(names = "--release", paramLabel = "RELEASE", description = "The release to export (default: the newest)")
    private @Nullable String id;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "csv,parquet",
            description = "Formats, joined by a comma: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Set<PackageFormat> formats = EnumSet.allOf(PackageFormat.class);

    @Option(
            names = "--table",
            split = ",",
            paramLabel = "TABLE",
            description = "Tables to export, joined by a comma (default: all)")
    private List<String> tables = List.of();

    @Option(names = "--list", description = "Print the releases, newest first, instead of exporting one")
    private boolean list;

    @Option(
            names = "--warehouse",
            converter = WarehouseFolder.class,
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "Warehouse folder, which is only read (default: ${DEFAULT-VALUE})")
    private Path warehouse = Path.of("warehouse");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String... args) {
        System.exit(commandLine(new ExportCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }

    /** Returns the command line; wrong arguments and failures print what is wrong, not the whole help. */
    static CommandLine commandLine(ExportCommand command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println("export: " + wrong.getMessage());
                    err.println("Aiuto / Help: ./accoglienza export --help");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("export: non riuscito / failed: " + failure);
                    return FAILED;
                });
    }

    @Override
    public Integer call() throws SQLException, IOException {
        try {
            PublishedReleases releases = PublishedReleases.in(warehouse.resolve("open"));
            if (list) {
                print(releases);
            } else {
                export(releases);
            }
            return CommandLine.ExitCode.OK;
        } catch (UnreadableTableException | DamagedReleaseException | NoReleaseException unreadable) {
            print(String.valueOf(unreadable.getMessage()));
            return UNREADABLE;
        } catch (UnknownNameException unknown) {
            throw wrong("nome non pubblicato / name not published: " + unknown.getMessage());
        } catch (UnusableTargetException unusable) {
            throw wrong(String.valueOf(unusable.getMessage()));
        }
    }

    /** Prints the releases to standard output, separated by tabs for other programs. */
    private void print(PublishedReleases releases) {
        if (releases.all().isEmpty()) {
            releases.newest(); // throws with the reason
        }
        releases.findings().forEach(this::print);
        PrintWriter out = spec.commandLine().getOut();
        out.println("release\tpublished_at\torigin");
        releases.all()
                .forEach(each -> out.println(
                        String.join("\t", each.id(), each.publishedAt().toString(), each.origin())));
        out.flush();
    }

    private void export(PublishedReleases releases) throws SQLException, IOException {
        if (target == null) {
            throw wrong("manca --to DIR / missing --to DIR");
        }
        Release release = id == null ? releases.newest() : releases.release(id);
        Set<String> published = release.tables().keySet();
        tables.stream().filter(each -> !published.contains(each)).forEach(each -> {
            throw new UnknownNameException(
                    "table", each, published.stream().sorted().toList());
        });
        try (TargetFolder folder = TargetFolder.create(target, warehouse)) {
            print("edizione / release " + release.id());
            ReleaseExport export = new ReleaseExport(release, releases.files(release), formats);
            List<ExportedTable> written = export.write(tables.isEmpty() ? published : tables, folder, this::print);
            folder.publish();
            print("%s: tabelle / tables %d, righe / rows %d, byte / bytes %d"
                    .formatted(
                            target,
                            written.size(),
                            written.stream().mapToLong(ExportedTable::rows).sum(),
                            written.stream().mapToLong(ExportedTable::bytes).sum()));
        }
    }

    private void print(ExportedTable table) {
        print("%s: righe / rows %d".formatted(table.name(), table.rows()));
    }

    private void print(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("export: " + text);
        err.flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
