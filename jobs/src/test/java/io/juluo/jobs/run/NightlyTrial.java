package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.jobs.sink.InputHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the nightly command on a city as a user does, and looks at what it said and left. */
final class NightlyTrial {
    private final Path out;
    private final String area;

    NightlyTrial(Path out, String area) {
        this.out = out;
        this.area = area;
    }

    /** What a command ended with. */
    record Ended(int code, String out, String err) {

        /** Finished, with nothing on the error stream. */
        Ended finished() {
            assertThat(err).as("error stream; the other said: %s", out).isEmpty();
            assertThat(code).isZero();
            return this;
        }

        /** One line for the user without a stack trace, which names all of these. */
        void refusedInOneLine(ExitCode expected, String... named) {
            assertThat(err).contains(named).doesNotContain("\tat ").doesNotContain("Exception");
            assertThat(err.lines()).hasSize(1);
            assertThat(code).isEqualTo(expected.code());
        }
    }

    Ended nightly(Path profile, String... more) {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        Stream<String> arguments = Stream.of("nightly", "--city", profile.toString(), "--out", out.toString());
        int code = Juluo.execute(
                new PrintWriter(said, true),
                new PrintWriter(complained, true),
                Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
        return new Ended(code, said.toString(), complained.toString());
    }

    Path area() {
        return out.resolve(area);
    }

    Path run(String date) {
        return area().resolve("runs").resolve(date);
    }

    /** The log of the latest run. */
    String log() {
        try (Stream<Path> logs = Files.list(area().resolve("logs"))) {
            return Files.readString(logs.max(Comparator.naturalOrder()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything under the area but logs and lock, with its content: what readers see, and what a run left behind. */
    SortedMap<String, String> content() {
        SortedMap<String, String> content = new TreeMap<>();
        if (!Files.exists(area())) {
            return content;
        }
        try (Stream<Path> tree = Files.walk(area())) {
            List<Path> files = tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.startsWith(area().resolve("logs")) && !path.endsWith(".lock"))
                    .toList();
            for (Path file : files) {
                String said = Files.isSymbolicLink(file)
                        ? "-> " + Files.readSymbolicLink(file)
                        : InputHash.of(file).sha256();
                content.put(area().relativize(file).toString(), said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}
