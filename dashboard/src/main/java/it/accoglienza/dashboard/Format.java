package it.accoglienza.dashboard;

import it.accoglienza.dashboard.export.CsvExport;
import it.accoglienza.dashboard.export.JsonExport;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats that observations are given in; each is also the extension of its addresses, the longest first. */
enum Format {
    EXCEL("excel.csv"),
    CSV("csv"),
    JSON("json");

    /** Answers with more rows than this are written while they are sent. */
    private static final long ROWS_KEPT = 5_000;

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /**
     * The observations of a query as a file.
     *
     * @param name the file's name without extension
     * @param filters the parameters that were given
     * @param next the address of the rows that follow, if any do
     */
    Answer of(
            Published published,
            Query query,
            Language language,
            String name,
            Map<String, List<String>> filters,
            @Nullable String next) {
        Answer answer =
                switch (this) {
                    case JSON ->
                        data(
                                published,
                                query,
                                Answer.JSON,
                                out -> JsonExport.write(published, query, language, filters, next, out));
                    case CSV ->
                        data(
                                published,
                                query,
                                Answer.CSV,
                                out -> CsvExport.PLAIN.write(published, query, language, out));
                    case EXCEL ->
                        data(
                                published,
                                query,
                                Answer.CSV,
                                out -> CsvExport.SPREADSHEET.write(published, query, language, out));
                };
        Answer named = this == JSON
                ? answer
                : answer.with("Content-Disposition", "attachment; filename=\"" + name + "." + extension + "\"");
        return next == null ? named : named.with("Link", "<" + next + ">; rel=\"next\"");
    }

    private static Answer data(Published published, Query query, String type, Answer.Writing writing) {
        return new Answer(
                type, Map.of("Access-Control-Allow-Origin", "*"), published.count(query) > ROWS_KEPT, writing);
    }
}
