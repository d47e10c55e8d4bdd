package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a user who may read the folder {@code open} of a warehouse and no other. */
final class OtherUserTest {
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final List<String> PRIVATE = List.of("bronze", "silver", "gold", "candidates");
    private static final String READY = "ready on ";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void needsAnotherUser() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "only Linux has setpriv");
        assumeTrue(asNobody(java, "-version").start().waitFor() == 0, "needs root, and a JDK that all may run");
    }

    @Test
    void thePortalNeedsNoOtherLayer() throws Exception {
        Path warehouse = warehouse();
        for (String layer : PRIVATE) {
            assertThat(asNobody("ls", warehouse.resolve(layer).toString())
                            .start()
                            .waitFor())
                    .as(layer)
                    .isNotZero();
        }

        Process portal = asNobody(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                        "-cp",
                        readableClassPath(),
                        ServeCommand.class.getName(),
                        "--open",
                        warehouse.resolve("open").toString(),
                        "--port",
                        "0")
                .start();
        try (BufferedReader lines = portal.errorReader(StandardCharsets.UTF_8)) {
            String ready = lines.lines()
                    .filter(line -> line.startsWith(READY))
                    .findFirst()
                    .orElseThrow();
            String address = ready.substring(READY.length());
            for (String path : List.of("/it/", "/en/indicators/occupancy_rate", "/status")) {
                assertThat(status(address + path)).as(path).isEqualTo(200);
            }
        } finally {
            portal.destroy();
            portal.waitFor();
        }
    }

    /** Makes a warehouse of which others may read the folder open, and a temporary folder for all. */
    private Path warehouse() throws IOException, SQLException {
        Path warehouse = Files.createDirectory(folder.resolve("warehouse"));
        new OpenLayerFixture(warehouse.resolve("open")).publish();
        for (String layer : PRIVATE) {
            permit(Files.createDirectory(warehouse.resolve(layer)), "rwx------");
        }
        permit(Files.createDirectory(folder.resolve("temporary")), "rwxrwxrwx");
        permit(folder, "rwxr-xr-x");
        return warehouse;
    }

    private static void permit(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private static ProcessBuilder asNobody(String... command) {
        return new ProcessBuilder(
                Stream.concat(NOBODY.stream(), Stream.of(command)).toList());
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** Returns the class path in a folder that all may read: the local Maven repository may be closed to others. */
    private String readableClassPath() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("classes"));
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path original = Path.of(entry);
            if (Files.isRegularFile(original)) {
                entries.add(copy(original, copies.resolve(entries.size() + ".jar")));
            } else if (Files.isDirectory(original)) {
                entries.add(copyOfFolder(original, copies.resolve(String.valueOf(entries.size()))));
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String copyOfFolder(Path original, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(original.relativize(file).toString()));
            }
        }
        return target.toString();
    }

    /** Links a file, or copies it to another file system. */
    private static String copy(Path original, Path target) throws IOException {
        try {
            return Files.createLink(target, original).toString();
        } catch (IOException | UnsupportedOperationException otherFileSystem) {
            return Files.copy(original, target).toString();
        }
    }
}
