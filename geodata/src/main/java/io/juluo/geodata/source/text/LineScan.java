package io.juluo.geodata.source.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a part of a file are, counted without keeping them.
 *
 * @param lines number of lines
 * @param rows number of lines that are rows
 * @param faults number of lines by fault
 * @param samples the first lines of each fault
 * @param openEnd whether the last line has no line end
 * @param damage why the part could not be read to its end; null where it could
 */
record LineScan(
        long lines,
        long rows,
        Map<LineFault, Long> faults,
        Map<LineFault, List<Sample>> samples,
        boolean openEnd,
        @Nullable String damage)
        implements Serializable {
    private static final int SAMPLES = 5;

    /**
     * A faulty line.
     *
     * @param line its number in the part, from 1
     * @param detail what there is to say of the fault; empty where nothing is
     */
    record Sample(long line, String detail) implements Serializable {}

    /** As bytes: the serializer that Spark may use for results knows no records. */
    byte[] shipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        }
        return bytes.toByteArray();
    }

    /** From the bytes that a task has shipped. */
    static LineScan unpacked(byte[] shipped) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(shipped))) {
            return (LineScan) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("a task of this program wrote it", e);
        }
    }

    /** Goes through a part. */
    static LineScan of(CsvLayout layout, CsvSplit split) {
        Map<LineFault, Long> faults = new EnumMap<>(LineFault.class);
        Map<LineFault, List<Sample>> samples = new EnumMap<>(LineFault.class);
        long lines = 0;
        boolean openEnd = false;
        String damage = null;
        try (CsvCursor cursor = new CsvCursor(layout, split)) {
            while (cursor.next()) {
                lines++;
                openEnd = !cursor.isTerminated();
                LineFault fault = cursor.fault();
                if (fault != null) {
                    faults.merge(fault, 1L, Long::sum);
                    List<Sample> first = samples.computeIfAbsent(fault, f -> new ArrayList<>());
                    if (first.size() < SAMPLES) {
                        first.add(new Sample(cursor.line(), cursor.detail()));
                    }
                }
            }
        } catch (IOException damaged) {
            damage = String.valueOf(damaged.getMessage());
        }
        long faulty = faults.values().stream().mapToLong(count -> count).sum();
        return new LineScan(lines, lines - faulty, faults, samples, openEnd, damage);
    }
}
