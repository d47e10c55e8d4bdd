package it.accoglienza.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The addresses of script, style, fonts and shapes, which change with their content. */
final class AssetUrls {

    private final Properties names = new Properties();

    private AssetUrls() {}

    /** Reads the manifest that the build wrote beside the assets. */
    static AssetUrls built() {
        AssetUrls assets = new AssetUrls();
        try (InputStream in = AssetUrls.class.getResourceAsStream("/assets/manifest.properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The portal's assets are missing from the class path; build the module with 'mvn process-classes'");
            }
            assets.names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest of the assets cannot be read", e);
        }
        return assets;
    }

    /** The address of {@code site.css}, {@code echarts.js} and so on. */
    String address(String name) {
        String fingerprinted = names.getProperty(name);
        if (fingerprinted == null) {
            throw new IllegalArgumentException("There is no asset '%s'; known are %s".formatted(name, names.keySet()));
        }
        return "/assets/" + fingerprinted;
    }
}
