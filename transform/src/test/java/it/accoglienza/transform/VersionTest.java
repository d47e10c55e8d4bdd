package it.accoglienza.transform;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.transform.indicator.Fingerprints;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The option {@code --version}. */
final class VersionTest {
    @Test
    void theVersionAndTheFingerprintsThatAReleaseRecordsArePrinted() {
        StringWriter out = new StringWriter();
        int code = CommandLines.commandLine(new PublishCommand())
                .setOut(new PrintWriter(out))
                .execute("--version");
        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .hasSize(5)
                .first()
                .asString()
                .matches("Accoglienza Aperta [0-9]+[.][0-9]+[.][0-9]+(-SNAPSHOT)?");
        assertThat(out.toString())
                .contains(Fingerprints.current().parts().keySet())
                .contains(Fingerprints.current().parts().values());
    }
}
