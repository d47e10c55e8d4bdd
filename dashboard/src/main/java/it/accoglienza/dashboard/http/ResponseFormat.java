package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.export.CsvExport;
import it.accoglienza.dashboard.export.JsonExport;
import it.accoglienza.dashboard.export.Pagination;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.List;
import java.util.Map;

/** A file format of rows; its extension is a part of the address. Longest extension first, because routes match in order. */
public enum ResponseFormat {
    EXCEL("excel.csv"),
    CSV("csv"),
    JSON("json");

    /** Maximum number of rows of a response in memory; a response with more rows is streamed. */
    private static final long MAXIMUM_CACHED_ROWS = 5_000;

    private final String extension;

    ResponseFormat(String extension) {
        this.extension = extension;
    }

    /** Returns the file extension without the leading dot. */
    public String extension() {
        return extension;
    }

    /**
     * Creates a response with a sheet.
     *
     * @param name the file name without extension
     * @param filters the given parameters
     * @param part the page of the result
     */
    Response response(
            ReleaseSnapshot snapshot, Sheet sheet, String name, Map<String, List<String>> filters, Pagination part) {
        String release = snapshot.release().id();
        Response response =
                switch (this) {
                    case JSON ->
                        data(sheet, Response.JSON, out -> JsonExport.write(sheet, release, filters, part, out));
                    case CSV -> data(sheet, Response.CSV, out -> CsvExport.PLAIN.write(sheet, out));
                    case EXCEL -> data(sheet, Response.CSV, out -> CsvExport.SPREADSHEET.write(sheet, out));
                };
        Response named = this == JSON
                ? response
                : response.with("Content-Disposition", "attachment; filename=\"" + name + "." + extension + "\"");
        return part.next() == null ? named : named.with("Link", "<" + part.next() + ">; rel=\"next\"");
    }

    private static Response data(Sheet sheet, String type, Response.Writing writing) {
        return new Response(
                type, Map.of("Access-Control-Allow-Origin", "*"), sheet.count() > MAXIMUM_CACHED_ROWS, writing);
    }
}
