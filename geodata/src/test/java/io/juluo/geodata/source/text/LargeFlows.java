package io.juluo.geodata.source.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An origin-destination table of any size, of which every total is known by a formula: each of {@code towns} towns with
 * each, (home + work) mod 8 commuters, so that every eight towns have 3.5 a pair; one row in a hundred thousand is ragged.
 *
 * @param towns number of towns, a multiple of 8
 */
record LargeFlows(int towns) {
    private static final int RAGGED_EVERY = 100_000;
    private static final String REST = ",0.25,0.125,0.0625,0.03125,0.5,0.015625,bicycle and train,2011-03-27\n";

    long rows() {
        return (long) towns * towns;
    }

    /** The first of every hundred thousand. */
    long raggedRows() {
        return (rows() + RAGGED_EVERY - 1) / RAGGED_EVERY;
    }

    double commuters() {
        double ragged = 0;
        for (long row = 0; row < rows(); row += RAGGED_EVERY) {
            ragged += (row / towns + row % towns) % 8;
        }
        return 3.5 * rows() - ragged;
    }

    static String code(int town) {
        return String.valueOf(370_000_000 + town);
    }

    void write(Path file) throws IOException {
        byte[] rest = REST.getBytes(StandardCharsets.UTF_8);
        byte[][] codes = new byte[towns][];
        for (int town = 0; town < towns; town++) {
            codes[town] = code(town).getBytes(StandardCharsets.UTF_8);
        }
        byte[] line = new byte[64];
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("from,to,all,train,bus,taxi,car,passenger,foot,most,day\n".getBytes(StandardCharsets.UTF_8));
            for (int home = 0; home < towns; home++) {
                for (int work = 0; work < towns; work++) {
                    int length = pair(codes[home], codes[work], line);
                    line[length] = (byte) ('0' + (home + work) % 8);
                    out.write(line, 0, length + 1);
                    boolean ragged = ((long) home * towns + work) % RAGGED_EVERY == 0;
                    out.write(rest, ragged ? 5 : 0, rest.length - (ragged ? 5 : 0));
                }
            }
        }
    }

    private static int pair(byte[] home, byte[] work, byte[] line) {
        System.arraycopy(home, 0, line, 0, home.length);
        line[home.length] = ',';
        System.arraycopy(work, 0, line, home.length + 1, work.length);
        line[home.length + 1 + work.length] = ',';
        return home.length + work.length + 2;
    }
}
