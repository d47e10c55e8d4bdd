package it.accoglienza.transform;

import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.transform.indicator.Fingerprints;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Prints the version of the program and the fingerprints of what it computes from, which a release records. */
final class FingerprintVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Stream<String> fingerprints = Fingerprints.current().parts().entrySet().stream()
                .map(part -> "%-12s %s".formatted(part.getKey(), part.getValue()));
        return Stream.concat(Stream.of(new ProgramVersion().getVersion()), fingerprints)
                .toArray(String[]::new);
    }
}
