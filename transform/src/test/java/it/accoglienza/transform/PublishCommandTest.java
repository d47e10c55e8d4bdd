package it.accoglienza.transform;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.command.CommandLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command refuses before it opens a warehouse. */
class PublishCommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--release-now PD/2024-03",
                "--revise 2024",
                "--revise 2024 --reason-it Revisione",
                "--release-now PD/2024-03 --reason-en Error"
            })
    void anExceptionFromTheReleaseGateNeedsAReasonInBothLanguages(String arguments) {
        StringWriter errors = new StringWriter();
        CommandLine command = CommandLines.commandLine(new PublishCommand()).setErr(new PrintWriter(errors));
        assertThat(command.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(errors.toString())
                .contains("--release-now and --revise need --reason-it and --reason-en")
                .contains("do not name the block in them");
    }
}
