package io.juluo.jobs.bench;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a contender found: numbers by key, such as the people by town. As a file: a line of key and numbers with commas
 * between them, in any order.
 *
 * @param numbers numbers by key
 */
record Answer(Map<String, double[]> numbers) {
    /** Of a file. */
    static Answer read(Path file) {
        Map<String, double[]> numbers = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] fields = line.split(",", -1);
                numbers.put(
                        fields[0],
                        Arrays.stream(fields, 1, fields.length)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        } catch (IOException | NumberFormatException e) {
            throw new InfrastructureError(
                    "the answer in " + file + " cannot be read: " + e, "see what the contender said");
        }
        return new Answer(numbers);
    }

    /** Writes the file. */
    void write(Path file) {
        String text = numbers.entrySet().stream()
                .map(e -> e.getKey() + ","
                        + Arrays.stream(e.getValue()).mapToObj(Double::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** What differs from another answer by more than that part of a number; empty where they agree. */
    String differenceFrom(Answer other, double tolerance) {
        if (!numbers.keySet().equals(other.numbers.keySet())) {
            return numbers.size() + " keys against " + other.numbers.size();
        }
        for (Map.Entry<String, double[]> entry : numbers.entrySet()) {
            double[] mine = entry.getValue();
            double[] theirs = Objects.requireNonNull(other.numbers.get(entry.getKey()));
            boolean agree = mine.length == theirs.length;
            for (int i = 0; agree && i < mine.length; i++) {
                agree = Math.abs(mine[i] - theirs[i]) <= tolerance * Math.max(1, Math.abs(mine[i]));
            }
            if (!agree) {
                return entry.getKey() + ": " + Arrays.toString(mine) + " against " + Arrays.toString(theirs);
            }
        }
        return "";
    }
}
