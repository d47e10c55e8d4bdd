package it.accoglienza.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The figures in the text outputs of a notebook's code cells. Drawings are left out: their sizes depend on the fonts. */
final class CellFigures {
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:[.,]\\d+)*");

    private CellFigures() {}

    /** Returns one line per code cell: its place, the beginning of its source, and its figures. */
    static List<String> of(Path notebook) throws IOException {
        List<String> cells = new ArrayList<>();
        int place = 0;
        for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
            place++;
            if (cell.path("cell_type").asText().equals("code")) {
                cells.add("cell %d [%s]: %s".formatted(place, beginning(cell), figures(cell)));
            }
        }
        return cells;
    }

    private static String beginning(JsonNode cell) {
        return text(cell.path("source")).lines().findFirst().orElse("");
    }

    private static List<String> figures(JsonNode cell) {
        List<String> figures = new ArrayList<>();
        for (JsonNode output : cell.path("outputs")) {
            String text = text(output.path("text")) + text(output.path("data").path("text/plain"));
            FIGURE.matcher(text).results().map(MatchResult::group).forEach(figures::add);
        }
        return figures;
    }

    /** A text is one string or a list of lines. */
    private static String text(JsonNode value) {
        StringBuilder text = new StringBuilder(value.isTextual() ? value.asText() : "");
        value.forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
