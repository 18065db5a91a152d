package io.juluo.geodata.city;

import io.juluo.geodata.issue.OperatorError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything wrong with one city.yaml, told together and in the order of its lines. */
final class Problems {
    private record Problem(int line, String text) {}

    private final String fileName;
    private final List<Problem> problems = new ArrayList<>();

    Problems(String fileName) {
        this.fileName = fileName;
    }

    void add(int line, String key, String text) {
        problems.add(new Problem(line, fileName + ":" + line + ": " + key + ": " + text));
    }

    boolean any() {
        return !problems.isEmpty();
    }

    void stopIfAny() {
        if (any()) {
            throw new OperatorError(problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(Problem::text)
                    .toList());
        }
    }
}
