package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.export.CsvExport;
import it.accoglienza.dashboard.export.JsonExport;
import it.accoglienza.dashboard.export.Pagination;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.List;
import java.util.Map;

/** The formats that rows are given in; each is also the extension of its addresses, the longest first. */
public enum ResponseFormat {
    EXCEL("excel.csv"),
    CSV("csv"),
    JSON("json");

    /** Answers with more rows than this are written while they are sent. */
    private static final long ROWS_KEPT = 5_000;

    private final String extension;

    ResponseFormat(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /**
     * A sheet as a file.
     *
     * @param name the file's name without extension
     * @param filters the parameters that were given
     */
    Response response(
            ReleaseSnapshot snapshot, Sheet sheet, String name, Map<String, List<String>> filters, Pagination part) {
        String release = snapshot.release().id();
        Response answer =
                switch (this) {
                    case JSON ->
                        data(sheet, Response.JSON, out -> JsonExport.write(sheet, release, filters, part, out));
                    case CSV -> data(sheet, Response.CSV, out -> CsvExport.PLAIN.write(sheet, out));
                    case EXCEL -> data(sheet, Response.CSV, out -> CsvExport.SPREADSHEET.write(sheet, out));
                };
        Response named = this == JSON
                ? answer
                : answer.with("Content-Disposition", "attachment; filename=\"" + name + "." + extension + "\"");
        return part.next() == null ? named : named.with("Link", "<" + part.next() + ">; rel=\"next\"");
    }

    private static Response data(Sheet sheet, String type, Response.Writing writing) {
        return new Response(type, Map.of("Access-Control-Allow-Origin", "*"), sheet.count() > ROWS_KEPT, writing);
    }
}
