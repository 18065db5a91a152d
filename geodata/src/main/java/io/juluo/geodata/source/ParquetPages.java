package io.juluo.geodata.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Holds the pages of a Parquet file against what its footer says of them, without unpacking a value: that they follow
 * each other to the last byte, that their sizes and counts add up, and that each has its checksum where it was written
 * with one. Without this a flipped byte in a page's size makes Parquet's own reader wait for bytes for ever, and one in a
 * value is a wrong figure.
 */
public final class ParquetPages {
    private static final Configuration HADOOP = new Configuration();
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;
    private static final int LAST_SHIFT = 28;

    private ParquetPages() {}

    /**
     * Reads the file once, and its footer once more.
     *
     * @throws IOException if a page is not as it was written, or Spark could not read the footer
     * @throws RuntimeException if the bytes cannot be decoded
     */
    public static void verify(Path file, ParquetMetadata footer) throws IOException {
        readWithoutRowGroups(file);
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            for (BlockMetaData group : footer.getBlocks()) {
                for (ColumnChunkMetaData column : group.getColumns()) {
                    if (column.getValueCount() < group.getRowCount()) {
                        throw damaged(column, "fewer values than rows");
                    }
                    verify(bytes, column);
                }
            }
        }
    }

    /**
     * Spark asks a footer for its columns first and leaves out the row groups. That takes another way through the same
     * bytes, and stops at some of which a whole reading takes no notice.
     */
    private static void readWithoutRowGroups(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder()
                .withMetadataFilter(ParquetMetadataConverter.SKIP_ROW_GROUPS)
                .build();
        ParquetFileReader.open(HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), HADOOP), options)
                .close();
    }

    private static void verify(FileChannel file, ColumnChunkMetaData column) throws IOException {
        long start = column.getStartingPos();
        if (start < 0 || column.getTotalSize() < 0 || column.getTotalSize() > file.size() - start) {
            throw damaged(column, "it lies outside the file");
        }
        file.position(start);
        Counted bytes = new Counted(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        long unpacked = 0;
        long headers = 0;
        long values = 0;
        while (bytes.count < column.getTotalSize()) {
            long before = bytes.count;
            PageHeader page = Util.readPageHeader(bytes);
            long header = bytes.count - before;
            if (page.compressed_page_size < 0
                    || page.uncompressed_page_size < 0
                    || page.compressed_page_size > column.getTotalSize() - bytes.count) {
                throw damaged(column, "a page is larger than its column");
            }
            verify(page, bytes.readNBytes(page.compressed_page_size), column);
            unpacked += page.uncompressed_page_size;
            headers += header;
            values += values(page);
        }
        long told = column.getTotalUncompressedSize(); // some writers leave out the headers
        boolean addUp = bytes.count == column.getTotalSize()
                && (told == unpacked + headers || told == unpacked)
                && values == column.getValueCount();
        if (!addUp) {
            throw damaged(column, "its pages do not add up to what the footer says");
        }
    }

    private static void verify(PageHeader page, byte[] content, ColumnChunkMetaData column) throws IOException {
        if (content.length < page.compressed_page_size) {
            throw new EOFException(
                    "the file ends in a page of column " + column.getPath().toDotString());
        }
        if (page.isSetCrc()) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            if ((int) checksum.getValue() != page.crc) {
                throw damaged(column, "a page has another checksum than it was written with");
            }
        }
        boolean snappy = column.getCodec() == CompressionCodecName.SNAPPY && page.type != PageType.DATA_PAGE_V2;
        if (snappy && content.length > 0 && unpackedSize(content) != page.uncompressed_page_size) {
            throw damaged(column, "a page unpacks to another size than it was written with");
        }
    }

    /** What Snappy says in its first bytes. */
    private static long unpackedSize(byte[] content) {
        long size = 0;
        for (int i = 0, shift = 0; i < content.length && shift <= LAST_SHIFT; i++, shift += 7) {
            size |= (long) (content[i] & SEVEN_BITS) << shift;
            if ((content[i] & MORE) == 0) {
                return size;
            }
        }
        return -1;
    }

    private static long values(PageHeader page) {
        if (page.isSetData_page_header()) {
            return page.data_page_header.num_values;
        }
        return page.isSetData_page_header_v2() ? page.data_page_header_v2.num_values : 0;
    }

    private static IOException damaged(ColumnChunkMetaData column, String how) {
        return new IOException("column " + column.getPath().toDotString() + ": " + how);
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
