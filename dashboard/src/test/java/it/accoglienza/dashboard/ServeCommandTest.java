package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ServeCommandTest {
    private final StringWriter output = new StringWriter();
    private final CommandLine command = ServeCommand.commandLine(new ServeCommand())
            .setErr(new PrintWriter(output))
            .setOut(new PrintWriter(output));

    @Test
    void aPortInUseIsReportedWithASolution(@TempDir Path warehouse) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String port = String.valueOf(socket.getLocalPort());
            assertThat(command.execute("--warehouse", warehouse.toString(), "--port", port))
                    .isEqualTo(3);
            assertThat(output.toString())
                    .contains("Port " + port + " of localhost is in use")
                    .contains("choose another with --port");
        }
    }

    @Test
    void aLayerWithoutAWholeReleaseEndsWithOneLine(@TempDir Path warehouse) throws Exception {
        new OpenLayerFixture(warehouse.resolve("open")).publish();
        Files.delete(warehouse.resolve("open/codes/part-00000.snappy.parquet"));
        assertThat(command.execute("--warehouse", warehouse.toString(), "--port", "0"))
                .isEqualTo(4);
        assertThat(output.toString().lines())
                .last()
                .isEqualTo("release 2026-11-22.1: open/codes: file part-00000.snappy.parquet is missing;"
                        + " restore it from a copy or publish again");
    }

    @Test
    void helpListsEveryOptionWithItsDefault() {
        assertThat(command.execute("--help")).isZero();
        assertThat(output.toString())
                .contains("--warehouse", "--open", "--port", "7070", "--host", "localhost", "Exit codes");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(command.execute("--version")).isZero();
        assertThat(output.toString().strip()).matches("Accoglienza Aperta [0-9]+[.][0-9]+[.][0-9]+(-SNAPSHOT)?");
    }

    @Test
    void anAddressOfObjectStorageIsRefusedWithTheCommandThatCopiesIt() {
        assertThat(command.execute("--warehouse", "s3a://bucket/warehouse/")).isEqualTo(2);
        assertThat(command.execute("--open", "s3a://bucket/warehouse/open")).isEqualTo(2);
        assertThat(output.toString().split("aws s3 sync s3://bucket/warehouse/open copy/open", -1))
                .hasSize(3);
    }

    @Test
    void theOpenLayerIsNamedOnce() {
        assertThat(command.execute("--open", "open", "--warehouse", "warehouse"))
                .isEqualTo(2);
        assertThat(output.toString()).contains("--warehouse=DIR, --open=DIR are mutually exclusive");
    }

    @Test
    void anUnknownOptionIsRejected() {
        assertThat(command.execute("--prt", "1")).isEqualTo(2);
    }
}
