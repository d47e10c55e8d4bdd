package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** Service hours as a landed file, for tests. */
final class ServiceHours {
    static final String HEADER = "prefettura;periodo;codice_centro;servizio;ore_previste;ore_prestate";
    static final String ROWS = """
            PD;2024-03;PD-C0001;social;100,0;90,5
            PD;2024-03;PD-C0001;health;50,0;50,0
            """;

    private ServiceHours() {}

    /** Validates a text under a path. */
    static ValidatedFile validate(Path folder, String path, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        return new FileValidator(
                        Contracts.declared(), Set.of(), new Configuration(), LocalDate.of(2024, 4, 12), Long.MAX_VALUE)
                .validate(LandedFile.of(file, path));
    }
}
