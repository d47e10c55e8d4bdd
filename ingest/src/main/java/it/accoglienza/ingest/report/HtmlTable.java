package it.accoglienza.ingest.report;

import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Builds an HTML table with a caption. The style sheet shows the cells of a row below each other on narrow screens, each with the
 * title of its column; the roles keep it a table there.
 */
final class HtmlTable {
    private final List<String> titles;
    private final StringBuilder html = new StringBuilder();

    /**
     * Starts a table.
     *
     * @param titles of the columns, as text
     */
    HtmlTable(String caption, List<String> titles) {
        this.titles = titles;
        html.append("<table role=\"table\">\n<caption>")
                .append(escaped(caption))
                .append("</caption>\n");
        html.append("<thead role=\"rowgroup\"><tr role=\"row\">");
        titles.forEach(title -> html.append("<th role=\"columnheader\" scope=\"col\">")
                .append(escaped(title))
                .append("</th>"));
        html.append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    }

    /**
     * Adds a row.
     *
     * @param cells HTML, one for each column
     */
    HtmlTable row(List<String> cells) {
        html.append("<tr role=\"row\">");
        for (int column = 0; column < titles.size(); column++) {
            html.append("<td role=\"cell\" data-title=\"%s\"><div>".formatted(escaped(titles.get(column))))
                    .append(cells.get(column))
                    .append("</div></td>");
        }
        html.append("</tr>\n");
        return this;
    }

    String html() {
        return html + "</tbody>\n</table>\n";
    }

    /** Returns a text that HTML shows as it is, also in an attribute. */
    static String escaped(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }
}
