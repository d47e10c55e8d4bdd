package it.accoglienza.notebooks;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.ingest.command.UntilStopped;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.lake.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accoglienza notebooks}: opens or runs the notebooks over a warehouse. */
@Command(
        name = "notebooks",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Apre in Jupyter i notebook di analisi sul data warehouse, in sola lettura; con --run li esegue senza browser.",
            "Opens the notebooks over the warehouse in Jupyter, read-only; with --run it runs them without a browser.",
            "",
            "./accoglienza notebooks",
            "./accoglienza notebooks --run",
            "./accoglienza notebooks --run --output results notebooks/1-silver.ipynb"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:succeeded", "1:a cell of a notebook failed", "2:wrong arguments", "3:failed"})
public final class NotebooksCommand implements Callable<Integer>, UntilStopped {
    /** What to do where nothing was published; takes the folder of the warehouse. */
    static final String NOTHING_PUBLISHED =
            "%s: nessuna edizione; eseguire prima / no release; run first: ./accoglienza demo,"
                    + " oppure / or ./accoglienza ingest, transform, publish";

    @Option(names = "--run", description = "Runs the notebooks and writes copies with their outputs")
    private boolean run;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Folder of the copies (default: target/executed in the folder of the notebooks)")
    private @Nullable Path output;

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "notebooks",
            description = "Folder of the notebooks (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("notebooks");

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Notebooks to run (default: all)")
    private List<Path> files = List.of();

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new NotebooksCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path notebooks = folder.toAbsolutePath().normalize();
        if (run) {
            Jupyter.requireRun();
        } else {
            Jupyter.requireOpen();
        }
        Jupyter jupyter =
                new Jupyter(NotebookKernel.install(notebooks.resolve("target").resolve("jupyter")), published());
        return run ? run(jupyter, notebooks) : jupyter.open(notebooks);
    }

    private int run(Jupyter jupyter, Path notebooks) throws IOException {
        NotebookCopies copies = NotebookCopies.make(
                notebooks, files, output == null ? notebooks.resolve("target").resolve("executed") : output);
        int exitCode = 0;
        for (Path copy : copies.notebooks()) {
            System.err.println("notebooks: " + copy);
            if (jupyter.run(copy) != 0) {
                System.err.printf(
                        "notebooks: %s: una cella non è riuscita, si veda sopra / a cell failed, see above%n", copy);
                exitCode = 1;
            }
        }
        return exitCode;
    }

    /** Returns the address of the warehouse. A folder without a release is refused before a kernel starts. */
    private String published() {
        String address = warehouse.folder();
        if (address.contains("://")) {
            return address;
        }
        Path absolute = Path.of(address).toAbsolutePath();
        if (!Files.isDirectory(absolute.resolve(Layer.OPEN.folder()).resolve("releases"))) {
            throw new IllegalStateException(NOTHING_PUBLISHED.formatted(address));
        }
        return absolute.toString();
    }
}
