package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ServeCommandTest {
    private final StringWriter said = new StringWriter();
    private final CommandLine command =
            new CommandLine(new ServeCommand()).setErr(new PrintWriter(said)).setOut(new PrintWriter(said));

    @Test
    void aTakenPortIsSaidWithWhatToDo(@TempDir Path warehouse) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(command.execute("--warehouse", warehouse.toString(), "--port", port))
                    .isEqualTo(3);
            assertThat(said.toString()).contains("Port " + port).contains("choose another with --port");
        }
    }

    @Test
    void helpNamesEveryOptionWithItsDefault() {
        assertThat(command.execute("--help")).isZero();
        assertThat(said.toString()).contains("--warehouse", "--port", "7070", "--host", "localhost", "Exit codes");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThat(command.execute("--prt", "1")).isEqualTo(2);
    }
}
