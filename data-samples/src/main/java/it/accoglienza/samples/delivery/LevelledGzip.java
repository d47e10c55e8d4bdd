package it.accoglienza.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses with gzip at a chosen level. The JDK writes neither time nor name, so equal text gives equal bytes. */
final class LevelledGzip extends GZIPOutputStream {
    private static final int BUFFER = 1 << 16;

    LevelledGzip(OutputStream out, int level) throws IOException {
        super(out, BUFFER);
        def.setLevel(level);
    }
}
