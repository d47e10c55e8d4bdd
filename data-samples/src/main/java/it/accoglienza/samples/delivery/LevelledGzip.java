package it.accoglienza.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** The JDK's gzip, which writes no time and no name, at a chosen level. */
final class LevelledGzip extends GZIPOutputStream {
    private static final int BUFFER = 1 << 16;

    LevelledGzip(OutputStream out, int level) throws IOException {
        super(out, BUFFER);
        def.setLevel(level);
    }
}
