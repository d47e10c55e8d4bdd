package it.accoglienza.samples.delivery;

import it.accoglienza.samples.calibration.Calibration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The headers of each dataset in the order of its contract, as {@code columns.csv} has them. */
public final class DatasetHeaders {
    private final Map<String, List<String>> headers = Calibration.rows("columns").stream()
            .collect(Collectors.toMap(
                    row -> row.getField("dataset"),
                    row -> List.of(row.getField("columns").split(" "))));

    List<String> headers(String dataset) {
        List<String> columns = headers.get(dataset);
        if (columns == null) {
            throw new IllegalStateException("columns.csv: no row of %s; add it".formatted(dataset));
        }
        return columns;
    }
}
