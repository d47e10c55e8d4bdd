package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The title of invented data above the header of a file. */
final class SampleTitleTest {
    private static final String PATH = "service_hours/PD/2024-03.csv";
    private static final String TABLE = ServiceHours.HEADER + "\n" + ServiceHours.ROWS;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATI INVENTATI / INVENTED DATA\n",
                "\"Dati inventati / Invented data\";;;;;\n",
                "sep=;\n DATI  INVENTATI / INVENTED DATA ;\n",
                "Ore di servizio;;;\n;;DATI INVENTATI / INVENTED DATA;\n"
            })
    void aFileWithTheTitleIsASampleAsProgramsSaveIt(String titles) throws IOException {
        ValidatedFile file = ServiceHours.validate(folder, PATH, titles + TABLE);
        assertThat(file.issues()).isEmpty();
        assertThat(file.remarks()).isEmpty();
        assertThat(file.delivery().table().sample()).isTrue();
        assertThat(file.delivery().table().rows()).isEqualTo(2);
    }

    @Test
    void theSameRowsWithoutTheTitleAreAnotherContentAndNoSample() throws IOException {
        Delivery plain = ServiceHours.validate(folder, PATH, TABLE).delivery();
        Delivery marked = ServiceHours.validate(folder, PATH, "DATI INVENTATI / INVENTED DATA\n" + TABLE)
                .delivery();
        assertThat(plain.table().sample()).isFalse();
        assertThat(plain.table().fingerprint()).isNotEqualTo(marked.table().fingerprint());
    }
}
