package it.accoglienza.ingest.lake;

import io.delta.storage.CloseableIterator;
import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;

/**
 * Writes Delta's commits to S3 with the condition that no object of the same name exists, so that of several drivers that
 * commit the same version exactly one succeeds.
 *
 * <p>The storage must know conditional writes ({@code If-None-Match}), as Amazon S3 does; with one that ignores the condition,
 * commits of two drivers can be lost. Delta's own log store for S3 is safe for a single driver only.
 */
public final class ConditionalLogStore extends HadoopFileSystemLogStore {

    /** Creates the log store; Delta calls this constructor. */
    public ConditionalLogStore(Configuration configuration) {
        super(configuration);
    }

    /**
     * Writes a file.
     *
     * @throws FileAlreadyExistsException if there is another file with this name, and {@code overwrite} is false
     */
    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
            throws IOException {
        List<String> lines = new ArrayList<>();
        actions.forEachRemaining(lines::add);
        FileSystem files = path.getFileSystem(configuration);
        try {
            write(files, path, lines, overwrite);
        } catch (IOException e) {
            if (overwrite || !files.exists(path)) {
                throw e;
            }
            // A request that is repeated after a lost answer finds the commit that it wrote itself.
            if (!lines.equals(lines(path, configuration))) {
                FileAlreadyExistsException exists = new FileAlreadyExistsException(path.toString());
                exists.initCause(e);
                throw exists;
            }
        }
    }

    private static void write(FileSystem files, Path path, List<String> lines, boolean overwrite) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files.createFile(path);
        builder.overwrite(true);
        if (!overwrite) {
            builder.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        }
        FSDataOutputStream out = builder.build();
        try {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            out.abort(); // closing would publish a part of the file
            throw e;
        }
        out.close();
    }

    private List<String> lines(Path path, Configuration configuration) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CloseableIterator<String> read = read(path, configuration)) {
            read.forEachRemaining(lines::add);
        }
        return lines;
    }

    /** Returns false: an object appears when it is complete. */
    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
        return false;
    }
}
