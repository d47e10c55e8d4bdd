package it.accoglienza.notebooks;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Turns what is drawn into an SVG element. */
final class SvgDrawing {
    private SvgDrawing() {}

    /**
     * Returns the drawing as an SVG element; texts stay texts.
     *
     * @param drawing draws on the given surface
     */
    static String of(int width, int height, Consumer<Graphics2D> drawing) throws IOException {
        SVGGraphics2D surface = new SVGGraphics2D(empty());
        surface.setSVGCanvasSize(new Dimension(width, height));
        drawing.accept(surface);
        StringWriter out = new StringWriter();
        surface.stream(out, true);
        String document = out.toString();
        // The XML declaration has no place inside HTML.
        return document.substring(document.indexOf("<svg"));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
