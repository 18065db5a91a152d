package io.juluo.geodata.source.vector;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of a file at any place; those that follow each other are fetched together. */
final class ByteWindow implements Closeable {
    private static final int FETCHED = 1 << 16;

    private final FileChannel file;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long start;

    ByteWindow(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.size = file.size();
    }

    /** The file's size in bytes. */
    long size() {
        return size;
    }

    /**
     * Bytes from a place on, big-endian, valid until the next call.
     *
     * @throws EOFException if the file ends before the last of them
     */
    ByteBuffer at(long position, int length) throws IOException {
        if (position < 0 || length < 0 || position > size - length) {
            throw new EOFException("the file ends at byte " + size + ", before byte " + (position + length));
        }
        if (position < start || position + length > start + window.limit()) {
            fetch(position, length);
        }
        return window.slice((int) (position - start), length);
    }

    private void fetch(long position, int length) throws IOException {
        int wanted = (int) Math.min(Math.max(length, FETCHED), size - position);
        window = wanted <= window.capacity() && window.capacity() <= 2L * FETCHED
                ? window.clear().limit(wanted)
                : ByteBuffer.allocate(wanted);
        start = position;
        while (window.hasRemaining()) {
            if (file.read(window, position + window.position()) < 0) {
                throw new EOFException("the file was cut off while it was read");
            }
        }
        window.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
