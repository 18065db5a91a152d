package io.juluo.jobs.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways in which a file goes bad on its way to us. Each is decided by the random numbers it is given alone. */
enum Mutation {
    FLIPPED_BITS(Content.BYTES, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            int bits = 1 + random.nextInt(4);
            for (int i = 0; i < bits; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
    },
    FOREIGN_BYTES(Content.BYTES, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            byte[] foreign = new byte[1 + random.nextInt(64)];
            random.nextBytes(foreign);
            int at = random.nextInt(bytes.length);
            System.arraycopy(foreign, 0, bytes, at, Math.min(foreign.length, bytes.length - at));
            return bytes;
        }
    },
    CUT_OFF(Content.BYTES, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    A_PIECE_MISSING(Content.BYTES, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            int from = random.nextInt(whole.length);
            int to = Math.min(whole.length, from + 1 + random.nextInt(1 + whole.length / 4));
            return joined(Arrays.copyOf(whole, from), Arrays.copyOfRange(whole, to, whole.length));
        }
    },
    A_PIECE_TWICE(Content.BYTES, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            int from = random.nextInt(whole.length);
            int to = Math.min(whole.length, from + 1 + random.nextInt(1 + whole.length / 4));
            return joined(Arrays.copyOf(whole, to), Arrays.copyOfRange(whole, from, whole.length));
        }
    },
    A_PIECE_OF_ZEROS(Content.BYTES, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            int from = random.nextInt(bytes.length);
            Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(512)), (byte) 0);
            return bytes;
        }
    },
    WASTE_AT_THE_END(Content.BYTES, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            byte[] waste = new byte[1 + random.nextInt(128)];
            random.nextBytes(waste);
            return joined(whole, waste);
        }
    },
    COLUMNS_SHUFFLED(Content.TABLE, true) {
        @Override
        byte[] of(byte[] whole, Random random) {
            List<String[]> rows =
                    lines(whole).stream().map(line -> line.split(COMMA, -1)).toList();
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, rows.get(0).length).boxed().toList());
            Collections.shuffle(order, random);
            return text(rows.stream()
                    .map(row -> order.stream().map(i -> row[i]).collect(Collectors.joining(",")))
                    .toList());
        }
    },
    ROWS_SHUFFLED(Content.TABLE, true) {
        @Override
        byte[] of(byte[] whole, Random random) {
            List<String> lines = new ArrayList<>(lines(whole));
            Collections.shuffle(lines.subList(1, lines.size()), random);
            return text(lines);
        }
    },
    LINE_ENDS_OF_WINDOWS(Content.TEXT, true) {
        @Override
        byte[] of(byte[] whole, Random random) {
            return (String.join("\r\n", lines(whole)) + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
    },
    BYTE_ORDER_MARK(Content.TEXT, true) {
        @Override
        byte[] of(byte[] whole, Random random) {
            return joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, whole);
        }
    },
    OTHER_ENCODING(Content.TEXT, true) {
        @Override
        byte[] of(byte[] whole, Random random) {
            List<Charset> others = List.of(
                    Charset.forName("GBK"),
                    Charset.forName("GB18030"),
                    StandardCharsets.UTF_16,
                    StandardCharsets.UTF_16LE);
            byte[] other =
                    new String(whole, StandardCharsets.UTF_8).getBytes(others.get(random.nextInt(others.size())));
            return isUtf8(other) ? whole : other;
        }
    },
    HEADER_SHUFFLED(Content.TABLE, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            List<String> lines = new ArrayList<>(lines(whole));
            List<String> header = new ArrayList<>(List.of(lines.get(0).split(COMMA, -1)));
            Collections.shuffle(header, random);
            lines.set(0, String.join(",", header));
            return text(lines);
        }
    },
    A_LINE_CUT(Content.TABLE, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            List<String> lines = new ArrayList<>(lines(whole));
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            lines.set(at, line.substring(0, random.nextInt(1 + line.length())));
            return text(lines);
        }
    },
    LINES_JOINED(Content.TABLE, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            List<String> lines = new ArrayList<>(lines(whole));
            if (lines.size() > 1) {
                int at = random.nextInt(lines.size() - 1);
                lines.set(at, lines.get(at) + lines.remove(at + 1));
            }
            return text(lines);
        }
    },
    FOREIGN_NUMBERS(Content.TABLE, false) {
        @Override
        byte[] of(byte[] whole, Random random) {
            List<String> lines = new ArrayList<>(lines(whole));
            int at = 1 + random.nextInt(Math.max(1, lines.size() - 1));
            if (at < lines.size()) {
                String line = lines.get(at);
                lines.set(
                        at,
                        switch (random.nextInt(4)) {
                            case 0 -> line.replace('.', ',');
                            case 1 -> line.replace('0', '０').replace('5', '５');
                            case 2 -> line.replace(",", "\",\"");
                            default -> line.replaceFirst("([0-9])([0-9]{3})", "$1 $2");
                        });
            }
            return text(lines);
        }
    };

    /** What a file is made of; each is also what stands before it. */
    enum Content {
        BYTES,
        /** Text of any kind, in UTF-8. */
        TEXT,
        /** Lines of values under a header, divided by commas. */
        TABLE;

        static Content of(String file) {
            if (file.endsWith(".csv") || file.endsWith(".txt")) {
                return TABLE;
            }
            return file.matches(".*\\.(geojson|json|data|prj|cpg)") ? TEXT : BYTES;
        }
    }

    /** A comma outside quotation marks: polygons in a table have others. */
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private final Content least;
    private final boolean keepsMeaning;

    Mutation(Content least, boolean keepsMeaning) {
        this.least = least;
        this.keepsMeaning = keepsMeaning;
    }

    /** The ways in which such a file can go bad. */
    static List<Mutation> of(Content content) {
        return Arrays.stream(values())
                .filter(way -> way.least.compareTo(content) <= 0)
                .toList();
    }

    /** The file gone bad, by these random numbers alone; now and then it is the file as it was. */
    abstract byte[] of(byte[] whole, Random random);

    /** Whether the file still says the same, so that it is read as before or refused. */
    boolean keepsMeaning() {
        return keepsMeaning;
    }

    /** A few Chinese characters of GBK (站, 联通) are other letters in UTF-8: where all are, nothing tells them apart. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
