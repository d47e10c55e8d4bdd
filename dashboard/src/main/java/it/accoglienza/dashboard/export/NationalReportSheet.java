package it.accoglienza.dashboard.export;

import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.NationalReport;
import it.accoglienza.dashboard.open.delivery.NationalReportReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** National reports, one row for each dataset and report date. */
public record NationalReportSheet(ReleaseSnapshot snapshot, List<NationalReport> reports) implements Sheet {

    /** Reads all reports of a release. */
    public static NationalReportSheet of(ReleaseSnapshot snapshot) {
        return new NationalReportSheet(snapshot, NationalReportReader.all(snapshot));
    }

    @Override
    public String name() {
        return "national_reports";
    }

    @Override
    public List<String> columns() {
        return List.of("dataset", "report_date", "rows", "rejected", "flags", "repeated", "release", "origin");
    }

    @Override
    public long count() {
        return reports.size();
    }

    @Override
    public void forEach(Consumer<List<@Nullable Object>> row) {
        reports.forEach(each -> row.accept(row(each)));
    }

    private List<@Nullable Object> row(NationalReport each) {
        return Arrays.asList(
                each.dataset(),
                each.reportDate(),
                each.rows(),
                each.rejected(),
                String.join(";", each.flags()),
                String.join(";", each.repeated()),
                snapshot.release().id(),
                snapshot.release().origin());
    }
}
