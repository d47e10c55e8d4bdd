package it.accoglienza.dashboard.assets;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the folder {@code assets/} of the portal: script, style, fonts and map shapes, each with a fingerprint in its
 * name and its compressed siblings.
 */
public final class AssetBuild {

    private static final List<String> FONTS =
            List.of("titillium-web-v10-latin-ext_latin-regular", "titillium-web-v10-latin-ext_latin-700");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AssetBuild() {}

    /**
     * @param args folder of the unpacked webjars, folder of our own assets, folder of the templates, folder of the
     *     reference files, folder to write
     */
    public static void main(String[] args) throws IOException {
        Path webjars = Path.of(args[0]);
        Path own = Path.of(args[1]);
        Shelf shelf = Shelf.in(Path.of(args[4]));
        shelf.put("echarts.js", Files.readAllBytes(webjars.resolve("echarts.min.js")));
        shelf.put("site.js", Files.readAllBytes(own.resolve("site.js")));
        shelf.put("favicon.svg", Files.readAllBytes(own.resolve("favicon.svg")));
        for (String font : FONTS) {
            shelf.put(font + ".woff2", Files.readAllBytes(webjars.resolve(font + ".woff2")));
        }
        shelf.put("site.css", style(webjars, own, Path.of(args[2]), shelf));
        shapes(webjars.resolve("ita.topo.json"), Provinces.in(Path.of(args[3]).resolve("provinces.csv")), shelf);
        shelf.close();
    }

    /** What the pages use of Bootstrap Italia, then our own rules, with the fonts under their fingerprinted names. */
    private static byte[] style(Path webjars, Path own, Path templates, Shelf shelf) throws IOException {
        StringBuilder pages = new StringBuilder(Files.readString(own.resolve("site.js")));
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.append(Files.readString(file));
            }
        }
        String base =
                Files.readString(webjars.resolve("bootstrap-italia.min.css")).replace(BYTE_ORDER_MARK, "");
        String licence = base.substring(0, base.indexOf("*/") + 2);
        String css = licence + Stylesheet.usedBy(pages.toString()).of(base) + Files.readString(own.resolve("site.css"));
        for (String font : FONTS) {
            css = css.replace(font + ".woff2", shelf.name(font + ".woff2"));
        }
        return css.getBytes(StandardCharsets.UTF_8);
    }

    private static void shapes(Path file, Provinces provinces, Shelf shelf) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Topology topology = Topology.of(json.readTree(file.toFile()));
        provinces.unknown(topology.areas()).forEach(area -> System.err.println("No province for the area " + area));
        Map<String, Map<String, String>> maps =
                new TreeMap<>(Map.of("prefectures.json", provinces.prefectures(), "regions.json", provinces.regions()));
        for (var map : maps.entrySet()) {
            shelf.put(map.getKey(), json.writeValueAsBytes(topology.merged(map.getValue())));
        }
    }
}
