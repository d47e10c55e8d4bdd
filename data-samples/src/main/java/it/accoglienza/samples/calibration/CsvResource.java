package it.accoglienza.samples.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads small CSV files with a header from the class path. */
public final class CsvResource {
    private CsvResource() {}

    /**
     * Reads all rows of {@code path}.
     *
     * @throws IllegalStateException if the file is not on the class path
     */
    public static List<NamedCsvRecord> rows(String path) {
        try (InputStream file = CsvResource.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + ": not on the class path; build the modules again");
            }
            return CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }
}
