package it.accoglienza.dashboard.open.delta;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Local files as a read-only file system of Delta Kernel, which expects {@link FileNotFoundException}. */
final class LocalFiles implements FileIO {

    /** Lists the files of a folder whose names are not before the name of {@code first}, sorted by name. */
    @Override
    public CloseableIterator<FileStatus> listFrom(String first) throws IOException {
        Path from = Path.of(first).toAbsolutePath();
        List<FileStatus> found = new ArrayList<>();
        try (Stream<Path> siblings = Files.list(from.resolveSibling("."))) {
            for (Path each : siblings.map(Path::normalize).sorted().toList()) {
                if (each.compareTo(from) >= 0) {
                    found.add(getFileStatus(each.toString()));
                }
            }
        } catch (NoSuchFileException absent) {
            throw notFound(absent);
        }
        return Utils.toCloseableIterator(found.iterator());
    }

    @Override
    public FileStatus getFileStatus(String path) throws IOException {
        try {
            Path file = Path.of(path);
            return FileStatus.of(
                    path, Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (NoSuchFileException absent) {
            throw notFound(absent);
        }
    }

    @Override
    public String resolvePath(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }

    @Override
    public InputFile newInputFile(String path, long size) {
        return new LocalFile(Path.of(path));
    }

    @Override
    public Optional<String> getConf(String name) {
        return Optional.empty();
    }

    @Override
    public boolean mkdirs(String path) {
        throw readOnly();
    }

    @Override
    public OutputFile newOutputFile(String path) {
        throw readOnly();
    }

    @Override
    public boolean delete(String path) {
        throw readOnly();
    }

    @Override
    public void copyFileAtomically(String from, String to, boolean overwrite) {
        throw readOnly();
    }

    static FileNotFoundException notFound(NoSuchFileException absent) {
        FileNotFoundException notFound = new FileNotFoundException(absent.getFile());
        notFound.initCause(absent);
        return notFound;
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The dashboard does not write to the open layer");
    }
}
