package io.juluo.jobs.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a bench: to the console, and as the page docs/performance.md. */
final class Report {
    /** What stands after the measured part of the page is written by hand and kept. */
    private static final String END = "<!-- end of the measured part -->";

    private final Bench.Request request;
    private final List<Series> all;
    private final List<String> missing;

    Report(Bench.Request request, List<Series> all, List<String> missing) {
        this.request = request;
        this.all = all;
        this.missing = missing;
    }

    /** Prints the tables and writes the page. */
    void tell(PrintWriter out) {
        List<String> lines = new ArrayList<>(results());
        lines.addAll(goals());
        lines.forEach(out::println);
        out.flush();
        Path page = request.report();
        try {
            Path folder = page.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            String before = Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : END + "\n";
            int end = before.indexOf(END);
            String kept = end < 0 ? END + "\n" : before.substring(end);
            Files.writeString(page, head() + String.join("\n", lines) + "\n\n" + kept, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page + ": " + e.getMessage(), e);
        }
        out.println("Written to " + page);
    }

    private String head() {
        return """
                # Performance

                Measured on %s by `./juluo bench %s --size %s --runs %d`, which rewrites this part of the page. Machine: %s.
                Contenders ran in turn, each in a process of its own, and again from the beginning; every answer agreed with the product's.
                Missing there: %s.

                - **whole process**: from its start to its first answer, reading and a cold start included; a database was loaded and indexed before.
                - **step**: the work alone, from the files to the answer, in a warm session (a JVM's last of %d times); for scripts without their
                  imports; for PostGIS the whole query.
                - **CPU** and **peak memory**: until the first answer, of the process and whatever works for it.
                - Times are seconds: median (least-most).

                """.formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        request.works().stream().map(Work::code).collect(Collectors.joining(" ")),
                        request.size(),
                        request.runs(),
                        machine(),
                        missing.isEmpty() ? "nobody" : String.join("; ", missing),
                        Math.max(3, request.runs()));
    }

    private static String machine() {
        String memory = first("/proc/meminfo", "MemTotal:").replaceAll("[^0-9]", "");
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GB, Linux, Java %s",
                Runtime.getRuntime().availableProcessors(),
                first("/proc/cpuinfo", "model name").replaceFirst(".*: *", ""),
                memory.isEmpty() ? 0 : Long.parseLong(memory) >> 20,
                Runtime.version());
    }

    private static String first(String file, String begins) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(begins))
                    .findFirst()
                    .orElse("");
        } catch (IOException unknown) {
            return "";
        }
    }

    private List<String> results() {
        List<String> lines = new ArrayList<>();
        for (Work work : request.works()) {
            List<Series> own = all.stream()
                    .filter(series -> series.contender().work() == work)
                    .toList();
            Series ours = own.get(0);
            lines.add("");
            lines.add("**" + work.code() + "**: " + work.says());
            lines.add("");
            lines.add("| who | whole process | step | CPU | peak MB | whole / ours | step / ours |");
            lines.add("|---|---|---|---|---|---|---|");
            own.forEach(series -> lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.1f | %.0f | %.2f | %.2f |",
                    series.contender().name(),
                    series.spread(Measured::wall_s),
                    series.spread(Measured::warm),
                    series.median(Measured::cpu_s),
                    series.median(Measured::peak_mb),
                    series.median(Measured::wall_s) / ours.median(Measured::wall_s),
                    series.median(Measured::warm) / ours.median(Measured::warm))));
        }
        return lines;
    }

    private List<String> goals() {
        List<String> lines =
                new ArrayList<>(List.of("", "| goal (for size qingdao) | limit | reached | |", "|---|---|---|---|"));
        Goal.of(all).forEach(goal -> lines.add(goal.row()));
        return lines;
    }
}
