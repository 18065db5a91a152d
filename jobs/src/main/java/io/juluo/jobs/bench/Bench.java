package io.juluo.jobs.bench;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Times pieces of work: every contender in a process of its own, contender after contender and then all again, so that
 * whatever else the machine does falls on all of them. Answers must agree with the product's, or bench fails.
 */
public final class Bench {
    private final Request request;
    private final PrintWriter out;
    private final List<String> missing = new ArrayList<>();
    private final Map<Work, Answer> answers = new LinkedHashMap<>();

    /**
     * What is asked.
     *
     * @param works the work
     * @param size name of the trial city's size
     * @param city folder of the trial city, which is there
     * @param runs how often each contender runs
     * @param launcher ./juluo
     * @param report file to write the table to
     */
    public record Request(List<Work> works, String size, Path city, int runs, Path launcher, Path report) {}

    /** A bench that tells its progress. */
    public Bench(Request request, PrintWriter out) {
        this.request = request;
        this.out = out;
    }

    /**
     * Runs everything and writes the report.
     *
     * @throws InfrastructureError where a contender fails or answers something else than the product
     */
    public void run() {
        Path scratch = scratch();
        BenchFiles files = new BenchFiles(
                request.city(), request.city().resolveSibling(request.city().getFileName() + "-bench"));
        JvmContenders ours = new JvmContenders(request.launcher(), files, Math.max(3, request.runs()));
        tell("making the files that contenders read, in " + files.folder());
        ours.prepare();
        List<Contender> contenders = new ArrayList<>();
        request.works().forEach(work -> contenders.addAll(ours.of(work)));
        ours.missing(request.works(), missing);
        contenders.addAll(PythonPeers.of(request.works(), files, scratch, missing));
        Optional<PostgisServer> postgis = spatial() ? PostgisServer.start() : Optional.empty();
        try {
            if (postgis.isPresent()) {
                tell("loading PostGIS (not timed)");
                postgis.get().load(files, request.works().contains(Work.W1B));
                contenders.addAll(postgis.get().contenders(request.works()));
            } else if (spatial()) {
                missing.add("postgis (no /usr/lib/postgresql/*/bin/initdb with its extension)");
            }
            missing.forEach(peer -> tell("missing here: " + peer));
            List<Series> all = time(contenders, scratch);
            new Report(request, all, missing).tell(out);
        } finally {
            postgis.ifPresent(PostgisServer::close);
            Programs.say(List.of("rm", "-rf", scratch.toString()));
        }
    }

    private boolean spatial() {
        return request.works().stream().anyMatch(work -> work != Work.START);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("juluo-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder", e);
        }
    }

    private List<Series> time(List<Contender> contenders, Path scratch) {
        List<Series> all = contenders.stream().map(Series::new).toList();
        for (int run = 1; run <= request.runs(); run++) {
            for (Work work : request.works()) {
                for (Series series : all) {
                    if (series.contender().work() == work) {
                        series.runs().add(once(series.contender(), run, scratch.resolve("answer.csv")));
                    }
                }
            }
        }
        return all;
    }

    private Measured once(Contender contender, int run, Path file) {
        Measured measured = contender.run().run(file);
        Work work = contender.work();
        Answer answer = Answer.read(file);
        Answer first = answers.putIfAbsent(work, answer);
        String difference = first == null ? "" : first.differenceFrom(answer, work.tolerance());
        if (!difference.isEmpty()) {
            throw new InfrastructureError(
                    work.code() + ": " + contender.name() + " answers otherwise than juluo: " + difference,
                    "find out who is wrong; times of different answers cannot be compared");
        }
        tell(String.format(
                "run %d of %d  %-5s %-22s %8.2f s whole, %8.2f s the step",
                run, request.runs(), work.code(), contender.name(), measured.wall_s(), measured.warm()));
        return measured;
    }

    private void tell(String line) {
        out.println(line);
        out.flush();
    }
}
