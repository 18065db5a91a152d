package io.juluo.jobs.run;

import io.juluo.geodata.city.DeclaredInputs;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.sink.InputHash;
import io.juluo.jobs.sink.PublishedTable;
import io.juluo.jobs.sink.RunRecord;
import io.juluo.jobs.sink.RunRecord.Headline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the record of a run: what it read, did and published. */
final class RunRecords {
    private final RunRequest request;
    private final IssueReport issues;
    private final Stages stages;
    private final List<Headline> headlines;

    RunRecords(RunRequest request, IssueReport issues, Stages stages, List<Headline> headlines) {
        this.request = request;
        this.issues = issues;
        this.stages = stages;
        this.headlines = headlines;
    }

    RunRecord of(List<PublishedTable> tables) {
        return new RunRecord(
                request.runId(),
                request.profile().area(),
                request.date(),
                request.startedAt(),
                Instant.now(),
                "finished",
                new TreeMap<>(Versions.all()),
                options(),
                inputs(),
                stages.finished().stream()
                        .map(s -> new RunRecord.Stage(s.name(), s.rowsIn(), s.rowsOut(), s.seconds()))
                        .toList(),
                issues.all().stream()
                        .collect(Collectors.toMap(DataIssue::kind, DataIssue::count, Long::sum, TreeMap::new)),
                issues.count(Severity.WARNING),
                headlines,
                tables);
    }

    private SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("engine", request.engine());
        options.put("strict", Boolean.toString(request.strict()));
        options.put("arguments", String.join(" ", request.arguments()));
        return options;
    }

    private List<RunRecord.Input> inputs() {
        List<RunRecord.Input> inputs = new ArrayList<>();
        inputs.add(input(request.profile().profileFile(), InputKind.OBSERVED));
        DeclaredInputs.of(request.profile()).stream()
                .filter(file -> Files.exists(file.path())) // a reference may be absent
                .flatMap(file -> file.parts().stream().map(part -> input(part, file.kind())))
                .distinct() // layers may share a file
                .forEach(inputs::add);
        seedFiles().forEach(file -> inputs.add(input(file, InputKind.OBSERVED)));
        return inputs;
    }

    private static RunRecord.Input input(Path file, InputKind kind) {
        InputHash hash = InputHash.of(file);
        return new RunRecord.Input(String.valueOf(file.getFileName()), hash.bytes(), hash.sha256(), kind.code(), null);
    }

    private List<Path> seedFiles() {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(request.seedsDir())) {
            seeds.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path own = request.profile().targetsFile();
        if (own != null) {
            files.add(own);
        }
        return files;
    }
}
