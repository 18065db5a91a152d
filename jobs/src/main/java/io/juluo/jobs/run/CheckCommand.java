package io.juluo.jobs.run;

import io.juluo.geodata.city.ProfileReading;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.seed.Seeds;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds what is wrong with a city's inputs before the night does. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Read every input of a city and tell all that is wrong with them at once, the worst first, with its mend:"
                    + " on the console, in issues.csv and as places on a map in issues.gpkg.",
            "",
            "Exit code 0: a nightly run can use the inputs; 3: it would refuse them, or, with --strict, there are"
                    + " warnings. Without options: the built-in sample city, into ./out."
        })
final class CheckCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("'check-'yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    @Mixin
    private CityOptions cityOptions;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", description = "Output folder (default: out).")
    private Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the console: en or zh (default: en). The files have both.")
    private String language;

    @Option(names = "--strict", description = "End with exit code 3 where there are warnings, too.")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        CheckWords words = words();
        ProfileReading reading = cityOptions.survey();
        Seeds seeds = Seeds.load(cityOptions.seedsDir(), reading.profile().targetsFile());
        String checkId = STAMP.format(now);
        CheckRequest request = new CheckRequest(reading, seeds, checkId, now, out, strict);
        Path logFile = out.resolve(reading.profile().area()).resolve("logs").resolve(checkId + ".log");
        try (RunLog log = RunLog.open(spec.commandLine().getOut(), logFile, Juluo.debug(spec))) {
            return new CheckRun(request, words, log).run().code();
        }
    }

    private CheckWords words() {
        return switch (language) {
            case "en" -> new CheckEnglish();
            case "zh" -> new CheckChinese();
            default -> throw new OperatorError("--lang " + language + " is unknown; write one of en, zh");
        };
    }
}
