package it.accoglienza.samples.delivery;

import it.accoglienza.samples.calibration.Calibration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The column headers of each dataset, read from {@code columns.csv} in the order of the contract. */
public final class DatasetHeaders {
    private final Map<String, List<String>> headers = Calibration.rows("columns").stream()
            .collect(Collectors.toMap(
                    row -> row.getField("dataset"),
                    row -> List.of(row.getField("columns").split(" ", -1))));

    List<String> headers(String dataset) {
        List<String> columns = headers.get(dataset);
        if (columns == null) {
            throw new IllegalStateException("columns.csv: no row of %s; add it".formatted(dataset));
        }
        return columns;
    }
}
