package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.synth.SyntheticInputs;
import io.juluo.geodata.synth.SyntheticRequest;
import io.juluo.geodata.synth.sample.SampleCity;
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
                "Make synthetic data: the sample city, or the inputs that a real city lacks. A nightly run does so by"
                        + " itself when it needs them; the same seed gives the same bytes.",
        subcommands = {SynthCommand.City.class, SynthCommand.Inputs.class})
final class SynthCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The sample city. */
    @Command(
            name = "city",
            mixinStandardHelpOptions = true,
            description = "Make the sample city: zones, population grid, census, facilities, stops, streets, commuting"
                    + " flows, and the truth they were made from.")
    static final class City implements Runnable {
        @Option(names = "--out", paramLabel = "DIR", description = "Folder to make (default: its place in the cache).")
        private @Nullable Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            Path folder = out == null ? sampleFolder() : out;
            SampleCity.ensure(folder);
            tell(spec, "The sample city is in " + folder);
        }

        private static Path sampleFolder() {
            return new CityOptions().read().profile().syntheticDir();
        }
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
