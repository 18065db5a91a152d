package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.synth.SyntheticInputs;
import io.juluo.geodata.synth.SyntheticRequest;
import io.juluo.geodata.synth.sample.SampleCity;
import io.juluo.geodata.synth.trial.TrialCity;
import io.juluo.geodata.synth.trial.TrialSize;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes data that does not exist: deterministic, and labelled synthetic wherever it shows. */
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(city | inputs)",
        description =
                "Make synthetic data: the sample city, a trial city of any size, or the inputs that a real city lacks. A"
                        + " nightly run makes what it needs by itself; the same call gives the same bytes.",
        subcommands = {SynthCommand.City.class, SynthCommand.Inputs.class})
final class SynthCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The sample city, or a trial city of any size. */
    @Command(
            name = "city",
            mixinStandardHelpOptions = true,
            description = {
                "Make the sample city: zones, population grid, census, facilities, stops, streets, commuting flows, and"
                        + " the truth they were made from.",
                "",
                "With --size a trial city instead, to measure speed and memory with: ordinary input files and a"
                        + " city.yaml, which './juluo nightly --city DIR/city.yaml' runs on.",
                "  size     districts  towns   cells of 100 m    stops  street edges  facilities  phone cells",
                "  tiny             2      6          12,000      100         5,000         200          120",
                "  small            2     14         115,000    1,000        50,000       2,000        1,200",
                "  qingdao         10    140       1,130,000   10,000       500,000      20,000       12,000",
                "  double          20    280       2,260,000   20,000     1,000,000      40,000       24,000",
                "  0.5              5     70         565,000    5,000       250,000      10,000        6,000",
                ""
            })
    static final class City implements Runnable {
        @Option(names = "--out", paramLabel = "DIR", description = "Folder to make (default: its place in the cache).")
        private @Nullable Path out;

        @Option(
                names = "--size",
                paramLabel = "SIZE",
                description = "tiny, small, qingdao, double, or a multiple of Qingdao from 0.01 to 9 (default: the"
                        + " sample city).")
        private @Nullable String size;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            if (size == null) {
                Path folder = out == null ? sampleFolder() : out;
                SampleCity.ensure(folder);
                tell(spec, "The sample city is in " + folder);
            } else {
                TrialSize trial = TrialSize.of(size);
                Path profile = TrialCity.ensure(out == null ? trialFolder(trial) : out, trial);
                tell(spec, "The trial city of size " + size + " is in " + profile.getParent());
                tell(spec, "  ./juluo nightly --city " + profile);
            }
        }

        private static Path sampleFolder() {
            return new CityOptions().read().profile().syntheticDir();
        }
    }

    /** Where a trial city lies unless its folder is named. */
    static Path trialFolder(TrialSize size) {
        return Home.cache().resolve("trial").resolve(size.name());
    }

    /** The inputs that a real city lacks. */
    @Command(
            name = "inputs",
            mixinStandardHelpOptions = true,
            description =
                    "Make the inputs that city.yaml declares synthetic, inside the city's real towns, with the truth"
                            + " they were made from beside them.")
    static final class Inputs implements Runnable {
        @Mixin
        private CityOptions cityOptions;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            CityProfile profile = cityOptions.read().profile();
            if (profile.generatedCity()) {
                throw new OperatorError(profile.area() + " is a generated city: call './juluo synth city'");
            }
            Seeds seeds = Seeds.load(cityOptions.seedsDir(), profile.targetsFile());
            IssueReport issues = new IssueReport();
            try (Sessions.Opened session = Sessions.open()) {
                io.juluo.jobs.run.Inputs.Zones zones = new io.juluo.jobs.run.Inputs(
                                session.spark(), profile, RunDate.of(profile, Instant.now()), issues)
                        .zones(seeds);
                List<Path> made = SyntheticInputs.make(SyntheticRequest.from(
                        profile,
                        zones.zones().collectAsList(),
                        zones.censusControls().collectAsList()));
                issues.refuseIfErrors();
                tell(spec, made.isEmpty() ? "Nothing to make: in " + profile.syntheticDir() + " already" : "Made:");
                made.forEach(file -> tell(spec, "  " + file));
            }
        }
    }

    private static void tell(CommandSpec spec, String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
