package it.accoglienza.dashboard.open.delta;

import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A local file as an input file of Delta Kernel. */
record LocalFile(Path file) implements InputFile {

    @Override
    public long length() throws IOException {
        return Files.size(file);
    }

    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        try {
            return new Stream(Files.newByteChannel(file));
        } catch (NoSuchFileException absent) {
            throw LocalFiles.notFound(absent);
        }
    }

    private static final class Stream extends SeekableInputStream {
        private final SeekableByteChannel channel;
        private final InputStream in;

        Stream(SeekableByteChannel channel) {
            this.channel = channel;
            this.in = Channels.newInputStream(channel);
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return in.read(into, offset, length);
        }

        @Override
        public long getPos() throws IOException {
            return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
            channel.position(position);
        }

        @Override
        public void readFully(byte[] into, int offset, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(into, offset, length);
            while (rest.hasRemaining()) {
                if (channel.read(rest) < 0) {
                    throw new EOFException("The file ends early");
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
