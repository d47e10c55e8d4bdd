package it.accoglienza.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the folder {@code assets/} of the dashboard: scripts, style sheet, fonts and map shapes. */
public final class AssetBuild {

    private static final List<String> FONTS =
            List.of("titillium-web-v10-latin-ext_latin-regular.woff2", "titillium-web-v10-latin-ext_latin-700.woff2");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path webjars;
    private final Path sources;
    private final Path templates;

    private AssetBuild(Path webjars, Path sources, Path templates) {
        this.webjars = webjars;
        this.sources = sources;
        this.templates = templates;
    }

    /**
     * Writes all assets.
     *
     * @param args folder of the unpacked webjars, folder of the dashboard's own asset sources, folder of the page
     *     templates, output folder
     */
    public static void main(String[] args) throws IOException {
        AssetBuild build = new AssetBuild(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        build.writeTo(AssetFolder.in(Path.of(args[3])));
    }

    private void writeTo(AssetFolder folder) throws IOException {
        folder.add("echarts.js", Files.readAllBytes(webjars.resolve("echarts.min.js")));
        folder.add("site.js", Files.readAllBytes(sources.resolve("site.js")));
        folder.add("favicon.svg", Files.readAllBytes(sources.resolve("favicon.svg")));
        for (String map : List.of("prefectures", "regions")) {
            folder.add(map + ".json", Files.readAllBytes(sources.resolve("map").resolve(map + ".geojson")));
        }
        for (String font : FONTS) {
            folder.add(font, Files.readAllBytes(webjars.resolve(font)));
        }
        folder.add("site.css", styleSheet(folder).getBytes(StandardCharsets.UTF_8));
        folder.finish();
    }

    /** Joins the used rules of Bootstrap Italia, its licence comment and {@code site.css}; links the hashed fonts. */
    private String styleSheet(AssetFolder folder) throws IOException {
        String base =
                Files.readString(webjars.resolve("bootstrap-italia.min.css")).replace(BYTE_ORDER_MARK, "");
        String licence = base.substring(0, base.indexOf("*/") + 2);
        String css = licence + UsedStyles.usedBy(pages()).select(base) + Files.readString(sources.resolve("site.css"));
        for (String font : FONTS) {
            css = css.replace(font, folder.hashedName(font));
        }
        return css;
    }

    private String pages() throws IOException {
        StringBuilder pages = new StringBuilder(Files.readString(sources.resolve("site.js")));
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.append(Files.readString(file));
            }
        }
        return pages.toString();
    }
}
