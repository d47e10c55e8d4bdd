package it.accoglienza.dashboard.datapackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder that an export creates. It is the package itself, without a folder for the release in between: it must be
 * empty or absent, so its name is the user's choice and scripts know the paths below it. Files are written to a hidden folder
 * beside it, which replaces it at the end in one step.
 */
public final class TargetFolder implements AutoCloseable {
    private final Path target;
    private final Path working;

    private TargetFolder(Path target) {
        this.target = target;
        this.working = target.resolveSibling(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
    }

    /**
     * Checks the target and creates the working folder.
     *
     * @param warehouse a folder that must not contain the target
     * @throws UnusableTargetException if the target has files, is in the warehouse or cannot be created
     */
    public static TargetFolder create(Path target, Path warehouse) {
        try {
            Path real = real(target);
            requireUsable(real, real(warehouse));
            TargetFolder folder = new TargetFolder(real);
            Files.createDirectories(folder.working);
            // A process that is stopped leaves no files; a working folder that was moved is no longer there.
            Runtime.getRuntime().addShutdownHook(new Thread(folder::close, "delete " + folder.working));
            return folder;
        } catch (IOException e) {
            throw new UnusableTargetException(
                    "--to %s: non può essere creata / cannot be created (%s)".formatted(target, e));
        }
    }

    /** Returns the folder to write to. */
    Path working() {
        return working;
    }

    /** Replaces the target, which is still empty or absent, by the working folder. */
    public void publish() throws IOException {
        Files.move(working, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the working folder unless it was published. */
    @Override
    public void close() {
        delete(working);
    }

    /** Deletes a folder with its contents if it exists. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": non eliminata, eliminarla / not deleted, delete it", e);
        }
    }

    private static void requireUsable(Path target, Path warehouse) throws IOException {
        if (target.startsWith(warehouse)) {
            throw new UnusableTargetException(
                    "--to %s: è nella cartella delle tabelle; indicarne una fuori da %s / is in the table folder; name one outside %s"
                            .formatted(target, warehouse, warehouse));
        }
        if (target.getParent() == null || (Files.exists(target) && !isEmptyFolder(target))) {
            throw new UnusableTargetException(
                    "--to %s: non è una cartella vuota; indicarne una nuova / is not an empty folder; name a new one"
                            .formatted(target));
        }
        // A mounted folder cannot be replaced.
        if (Files.exists(target)
                && !Files.getFileStore(target).equals(Files.getFileStore(Objects.requireNonNull(target.getParent())))) {
            throw new UnusableTargetException(
                    "--to %s: è il punto di montaggio di un disco; indicare una cartella al suo interno / is the mount point of a disk; name a folder in it"
                            .formatted(target));
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Resolves links, also of a folder that does not exist yet. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return Files.exists(absolute) || parent == null
                ? absolute.toRealPath()
                : real(parent).resolve(Objects.requireNonNull(absolute.getFileName()));
    }
}
