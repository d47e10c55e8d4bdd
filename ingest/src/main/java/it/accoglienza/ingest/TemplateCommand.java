package it.accoglienza.ingest;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.template.TemplateWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code accoglienza template}: writes the Excel workbooks in which prefectures enter their deliveries. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Scrive il modello Excel di un insieme di dati, da compilare e consegnare.",
            "Writes the Excel template of a dataset, to be filled in and delivered."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong arguments", "3:failed, for example because the file exists"})
@SuppressWarnings("NullAway.Init") // picocli fills the field
public final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            description = {
                "Insieme di dati delle prefetture, per esempio centres o \"Centri di accoglienza\"",
                "Dataset that prefectures deliver, for example centres"
            })
    private @Nullable String dataset;

    @Option(
            names = "--all",
            description = {
                "Scrive i modelli di tutti gli insiemi di dati delle prefetture",
                "Writes the templates of all datasets that prefectures deliver"
            })
    private boolean all;

    @Option(
            names = "--output",
            paramLabel = "FILE|DIR",
            description = {
                "File da scrivere (predefinito: <dataset>.xlsx); con --all la cartella dei file",
                "File to write (default: <dataset>.xlsx); with --all the folder of the files"
            })
    private @Nullable Path output;

    @Option(
            names = "--language",
            paramLabel = "it|en",
            description = {
                "Lingua dei testi (predefinita: quella del sistema)",
                "Language of the texts (default: the system's)"
            })
    private String language = Locale.getDefault().getLanguage();

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new TemplateCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Contracts contracts = Contracts.declared();
        TemplateWorkbook workbook = new TemplateWorkbook(contracts, language.equals("it"));
        if (all) {
            Path folder = folder();
            for (Contract contract : contracts.deliveredByPrefectures()) {
                write(workbook.bytes(contract), folder.resolve(contract.name() + ".xlsx"));
            }
        } else {
            Contract contract = chosen(contracts);
            write(workbook.bytes(contract), file(contract.name() + ".xlsx"));
        }
        return 0;
    }

    /** The file of --output, or the file of this name in the folder that it names. */
    private Path file(String name) {
        if (output == null) {
            return Path.of(name);
        }
        return output.toString().endsWith(".xlsx") ? output : output.resolve(name);
    }

    private Path folder() {
        if (dataset != null || output == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--all richiede --output CARTELLA e nessun DATASET / --all needs --output DIR and no DATASET");
        }
        return output;
    }

    private Contract chosen(Contracts contracts) {
        return Optional.ofNullable(dataset)
                .flatMap(contracts::findByNameOrTitle)
                .filter(contract -> !contract.deliveredByMinistry())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "indicare un insieme di dati, o --all / give a DATASET, or --all:"
                                + contracts.namesAndTitles()));
    }

    /** Writes a new file: an existing one may be filled in. */
    private static void write(byte[] bytes, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(
                    "%s esiste già: indicare un altro --output o eliminarlo / exists: give another --output or remove it"
                            .formatted(file));
        }
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        System.out.println(file);
    }
}
