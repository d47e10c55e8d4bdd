package it.accoglienza.notebooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of Jupyter, started with the kernel of this project and a warehouse. */
final class Jupyter {
    private static final String MISSING = "%s: manca; su Debian / is missing; on Debian: apt install %s";
    private static final String TO_RUN = "jupyter-nbconvert python3-jupyter-client python3-nbclient";
    private static final String FOR_PYTHON = "python3-ipykernel python3-pandas python3-matplotlib";

    private final Path kernels;
    private final String warehouse;

    /**
     * Starts nothing yet.
     *
     * @param kernels the folder of the kernel, see {@link NotebookKernel#install}
     * @param warehouse the address of the warehouse
     */
    Jupyter(Path kernels, String warehouse) {
        this.kernels = kernels;
        this.warehouse = warehouse;
    }

    /** Returns whether notebooks can be run on this machine. */
    static boolean canRun() {
        return answers("jupyter-nbconvert", "--version")
                && answers("/usr/bin/python3", "-c", "import ipykernel, pandas, matplotlib");
    }

    /** Requires the programs that run notebooks. */
    static void requireRun() {
        if (!canRun()) {
            throw new IllegalStateException(MISSING.formatted("jupyter-nbconvert, pandas", TO_RUN + " " + FOR_PYTHON));
        }
    }

    /** Requires the program that opens notebooks. */
    static void requireOpen() {
        if (!answers("jupyter-notebook", "--version")) {
            throw new IllegalStateException(MISSING.formatted("jupyter-notebook", "jupyter-notebook " + FOR_PYTHON));
        }
    }

    /** Opens the notebooks of a folder in the browser; returns the exit code when the reader ends Jupyter. */
    int open(Path folder) throws IOException {
        return start(List.of("jupyter-notebook", "--notebook-dir=" + folder), folder);
    }

    /** Runs all cells of a notebook and writes their outputs into it. Times of day and settings of the machine are left out. */
    int run(Path notebook) throws IOException {
        Path folder = notebook.toAbsolutePath().getParent();
        List<String> command =
                new ArrayList<>(List.of("jupyter-nbconvert", "--to", "notebook", "--execute", "--inplace"));
        command.addAll(List.of(
                "--log-level=ERROR",
                "--ExecutePreprocessor.timeout=600",
                "--ExecutePreprocessor.record_timing=False",
                "--ClearMetadataPreprocessor.enabled=True",
                "--ClearMetadataPreprocessor.preserve_nb_metadata_mask=kernelspec"));
        command.add(notebook.toAbsolutePath().toString());
        return start(command, folder == null ? Path.of(".") : folder);
    }

    private int start(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().put("JUPYTER_PATH", kernels.toString());
        builder.environment().put(NotebookWarehouse.FOLDER, warehouse);
        Process process = builder.start();
        Thread atExit = new Thread(() -> endWithKernels(process));
        Runtime.getRuntime().addShutdownHook(atExit);
        int exitCode = end(process);
        Runtime.getRuntime().removeShutdownHook(atExit);
        return exitCode;
    }

    /** Jupyter leaves its kernels when it is told to end. */
    private static void endWithKernels(Process process) {
        List<ProcessHandle> kernels = process.descendants().toList();
        process.destroy();
        kernels.forEach(ProcessHandle::destroy);
    }

    private static boolean answers(String... command) {
        try {
            return end(new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private static int end(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
