package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads the table {@code national_reports} of a release; earlier releases have none. */
public final class NationalReportReader {
    private NationalReportReader() {}

    /** Returns the reports by dataset, of each the newest first. */
    public static List<NationalReport> all(ReleaseSnapshot release) {
        return release.queries()
                .all(
                        "SELECT * FROM national_reports ORDER BY dataset DESC, report_date DESC NULLS FIRST",
                        List.of(),
                        NationalReportReader::report);
    }

    private static NationalReport report(ResultSet row) throws SQLException {
        return new NationalReport(
                row.getString("dataset"),
                row.getObject("report_date", LocalDate.class),
                row.getLong("rows"),
                row.getLong("rejected"),
                parts(row.getString("flags")),
                parts(row.getString("repeated")));
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(";", -1));
    }
}
