package it.accoglienza.notebooks;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Path;

/** A chart: the notebook holds it as static SVG, and a file beside the notebook as an interactive page. */
public final class ResultChart implements DisplayDataRenderable {
    private final String title;
    private final String svg;
    private final String values;
    private final Path page;

    private ResultChart(String title, String svg, String values, Path page) {
        this.title = title;
        this.svg = svg;
        this.values = values;
        this.page = page;
    }

    /** Draws the chart and writes its page. */
    static ResultChart write(ChartForm form, String title, ChartSeries series, Path page) throws IOException {
        InteractivePage.write(page, title, InteractivePage.options(form, series));
        return new ResultChart(title, StaticChart.svg(form, series), series.text(), page);
    }

    /** Draws the connections of a network and writes its page. */
    static ResultChart write(String title, NetworkDrawing network, Path page) throws IOException {
        InteractivePage.write(page, title, network.options());
        return new ResultChart(title, network.svg(), network.text(), page);
    }

    @Override
    public void render(RenderContext context) {
        context.renderIfRequested(MIMEType.TEXT_HTML, this::html);
        context.renderIfRequested(MIMEType.TEXT_PLAIN, this::toString);
    }

    private String html() {
        return "<figure><figcaption><b>%s</b></figcaption>%n%s%n<p><a href=\"%s\">Grafico interattivo / Interactive chart</a></p></figure>"
                .formatted(HtmlText.escape(title), svg, page);
    }

    /** Returns the title and the drawn values. */
    @Override
    public String toString() {
        return title + "\n" + values;
    }
}
