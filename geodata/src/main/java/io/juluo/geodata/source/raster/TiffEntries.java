package io.juluo.geodata.source.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of one of a TIFF's images, classic or BigTIFF, each checked to lie inside the file. */
final class TiffEntries {
    private static final int CLASSIC = 42;
    private static final int BIG = 43;

    /** Bytes of one value by TIFF type 1 to 18; 0 where the type is not defined. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** A tag's values take no more than this: enough for the blocks of a raster of the whole world. */
    private static final long MAX_VALUE_BYTES = 1L << 28;

    /** A raster has a dozen smaller images and as many masks; more are a chain that leads nowhere. */
    private static final int MOST_IMAGES = 1000;

    private record Entry(int type, int count, ByteBuffer values) {}

    private final Map<Integer, Entry> entries = new HashMap<>();
    private final ByteOrder order;

    private TiffEntries(ByteOrder order) {
        this.order = order;
    }

    ByteOrder order() {
        return order;
    }

    /** Those of every image, the first one first: behind it come smaller ones of it, masks, or other pages. */
    static List<TiffEntries> all(FileChannel file) throws IOException, RasterFault {
        ByteBuffer head = part(file, 0, Math.min(16, file.size()), "the header");
        if (head.limit() < 8) {
            throw RasterFault.noTiff(head.limit() + " bytes");
        }
        int mark = head.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) {
            throw RasterFault.noTiff(String.format("begins with the bytes %02x %02x", head.get(0), head.get(1)));
        }
        ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        head.order(order);
        int version = head.getShort(2);
        if ((version != CLASSIC && version != BIG) || (version == BIG && head.limit() < 16)) {
            throw RasterFault.noTiff("version " + version);
        }
        boolean big = version == BIG;
        long at = big ? head.getLong(8) : Integer.toUnsignedLong(head.getInt(4));
        List<TiffEntries> images = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        do {
            if (!seen.add(at) || images.size() == MOST_IMAGES) {
                throw RasterFault.damaged("the directories have no end");
            }
            TiffEntries tags = new TiffEntries(order);
            at = tags.readImage(file, at, big);
            images.add(tags);
        } while (at != 0);
        return images;
    }

    /** Reads the directory there; gives the place of the next one, 0 where it is the last. */
    private long readImage(FileChannel file, long at, boolean big) throws IOException, RasterFault {
        int countBytes = big ? 8 : 2;
        int entryBytes = big ? 20 : 12;
        ByteBuffer counted = part(file, at, countBytes, "the directory").order(order);
        long count = big ? counted.getLong(0) : Short.toUnsignedInt(counted.getShort(0));
        if (count > Character.MAX_VALUE || count < 0) {
            throw RasterFault.damaged("a directory of " + count + " tags");
        }
        ByteBuffer all =
                part(file, at + countBytes, count * entryBytes, "the directory").order(order);
        for (int i = 0; i < count; i++) {
            readEntry(file, all, i * entryBytes, big);
        }
        ByteBuffer next = part(file, at + countBytes + count * entryBytes, big ? 8 : 4, "the directory")
                .order(order);
        return big ? next.getLong(0) : Integer.toUnsignedLong(next.getInt(0));
    }

    private void readEntry(FileChannel file, ByteBuffer all, int at, boolean big) throws IOException, RasterFault {
        int tag = Short.toUnsignedInt(all.getShort(at));
        int type = Short.toUnsignedInt(all.getShort(at + 2));
        long count = big ? all.getLong(at + 4) : Integer.toUnsignedLong(all.getInt(at + 4));
        int size = type < SIZES.length ? SIZES[type] : 0;
        if (size == 0) {
            return;
        }
        if (count < 0 || count > MAX_VALUE_BYTES / size) {
            throw RasterFault.damaged("tag " + tag + " has " + Long.toUnsignedString(count) + " values");
        }
        int inline = big ? 8 : 4;
        int valueAt = at + (big ? 12 : 8);
        ByteBuffer values;
        if (count * size <= inline) {
            values = all.slice(valueAt, (int) count * size);
        } else {
            long away = big ? all.getLong(valueAt) : Integer.toUnsignedLong(all.getInt(valueAt));
            values = part(file, away, count * size, "tag " + tag);
        }
        entries.put(tag, new Entry(type, (int) count, values.order(order)));
    }

    private static ByteBuffer part(FileChannel file, long at, long bytes, String what) throws IOException, RasterFault {
        return ByteBuffer.wrap(bytes(file, at, bytes, what));
    }

    /** That part of the file, whole. */
    static byte[] bytes(FileChannel file, long at, long bytes, String what) throws IOException, RasterFault {
        if (at < 0 || bytes < 0 || bytes > Integer.MAX_VALUE || at > file.size() - bytes) {
            throw RasterFault.damaged(what + " ends at byte " + (at + bytes) + ", file of " + file.size() + " bytes");
        }
        ByteBuffer part = ByteBuffer.wrap(new byte[(int) bytes]);
        while (part.hasRemaining()) {
            if (file.read(part, at + part.position()) < 0) {
                throw RasterFault.damaged(what + " is cut off at byte " + (at + part.position()));
            }
        }
        return part.array();
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** All whole numbers of the tag; null where it is absent. */
    long @Nullable [] all(int tag) throws RasterFault {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return null;
        }
        long[] numbers = new long[entry.count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(tag, entry, i);
        }
        return numbers;
    }

    /** The tag's first number; the given one where it is absent. */
    long first(int tag, long standard) throws RasterFault {
        Entry entry = entries.get(tag);
        return entry == null || entry.count == 0 ? standard : number(tag, entry, 0);
    }

    private static long number(int tag, Entry entry, int i) throws RasterFault {
        ByteBuffer values = entry.values;
        return switch (entry.type) {
            case 1, 7 -> Byte.toUnsignedInt(values.get(i));
            case 3 -> Short.toUnsignedInt(values.getShort(2 * i));
            case 4, 13 -> Integer.toUnsignedLong(values.getInt(4 * i));
            case 16, 17, 18 -> values.getLong(8 * i);
            default -> throw RasterFault.damaged("tag " + tag + " is of type " + entry.type);
        };
    }

    /** The tag's text up to its closing zero; null where it is absent. */
    @Nullable
    String text(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return null;
        }
        byte[] raw = new byte[entry.count];
        entry.values.get(0, raw);
        String text = new String(raw, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).trim();
    }
}
