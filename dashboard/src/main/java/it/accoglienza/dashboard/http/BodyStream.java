package it.accoglienza.dashboard.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Counts the bytes of a body, and neither flushes nor closes the stream below: nothing is sent before the first rows are read, so
 * that an error until then still has its status.
 */
final class BodyStream extends FilterOutputStream {
    private long count;

    BodyStream(OutputStream out) {
        super(out);
    }

    long count() {
        return count;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
        count += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
