package it.accoglienza.dashboard;

import it.accoglienza.dashboard.export.CsvExport;
import it.accoglienza.dashboard.export.JsonExport;
import it.accoglienza.dashboard.export.Part;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.Published;
import java.util.List;
import java.util.Map;

/** The formats that rows are given in; each is also the extension of its addresses, the longest first. */
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
     * A sheet as a file.
     *
     * @param name the file's name without extension
     * @param filters the parameters that were given
     */
    Answer of(Published published, Sheet sheet, String name, Map<String, List<String>> filters, Part part) {
        String release = published.release().id();
        Answer answer =
                switch (this) {
                    case JSON -> data(sheet, Answer.JSON, out -> JsonExport.write(sheet, release, filters, part, out));
                    case CSV -> data(sheet, Answer.CSV, out -> CsvExport.PLAIN.write(sheet, out));
                    case EXCEL -> data(sheet, Answer.CSV, out -> CsvExport.SPREADSHEET.write(sheet, out));
                };
        Answer named = this == JSON
                ? answer
                : answer.with("Content-Disposition", "attachment; filename=\"" + name + "." + extension + "\"");
        return part.next() == null ? named : named.with("Link", "<" + part.next() + ">; rel=\"next\"");
    }

    private static Answer data(Sheet sheet, String type, Answer.Writing writing) {
        return new Answer(type, Map.of("Access-Control-Allow-Origin", "*"), sheet.count() > ROWS_KEPT, writing);
    }
}
