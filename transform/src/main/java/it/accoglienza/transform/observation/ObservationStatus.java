package it.accoglienza.transform.observation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The status of an observation: codes of the SDMX code list {@code CL_OBS_STATUS}. */
public enum ObservationStatus {
    /** Normal. */
    A(true),
    /** Provisional. */
    P(true),
    /** Unvalidated: the figures of the source are inconsistent. */
    V(true),
    /** Estimated. */
    E(true),
    /** Forecast. */
    F(true),
    /** Break in the time series: the territory changed. */
    B(true),
    /** Missing: the data exist but were not delivered. */
    L(false),
    /** Missing: the data cannot exist. */
    M(false),
    /** Missing: suppressed by disclosure control. */
    Q(false);

    private final boolean value;

    ObservationStatus(boolean value) {
        this.value = value;
    }

    /** Returns a Spark SQL condition: the status in a column is one that has a value. */
    public static String hasValueSql(String column) {
        return Stream.of(values())
                .filter(ObservationStatus::hasValue)
                .map(status -> "'" + status + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /** Returns true if an observation of this status has a value. */
    public boolean hasValue() {
        return value;
    }
}
