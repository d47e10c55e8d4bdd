package it.accoglienza.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The addresses of scripts, style sheet, fonts and shapes; each contains a fingerprint of the file's content. */
final class AssetUrls {

    private final Properties names = new Properties();

    private AssetUrls() {}

    /** Reads {@code /assets/manifest.properties}, which the build writes. */
    static AssetUrls read() {
        AssetUrls assets = new AssetUrls();
        try (InputStream in = AssetUrls.class.getResourceAsStream("/assets/manifest.properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The portal's assets are missing from the class path; build the module with 'mvn process-classes'");
            }
            assets.names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the manifest of the assets", e);
        }
        return assets;
    }

    /** Returns the address of an asset: {@code site.css}, {@code echarts.js} ... */
    String address(String name) {
        String fingerprinted = names.getProperty(name);
        if (fingerprinted == null) {
            throw new IllegalArgumentException("There is no asset '%s'; known are %s".formatted(name, names.keySet()));
        }
        return "/assets/" + fingerprinted;
    }
}
