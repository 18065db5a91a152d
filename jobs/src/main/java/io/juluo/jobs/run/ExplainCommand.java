package io.juluo.jobs.run;

import io.juluo.geodata.city.ExplainText;
import io.juluo.geodata.city.ProfileReading;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the effective configuration of a city and where each value comes from. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Print the effective configuration of a city and where each value comes from.")
final class ExplainCommand implements Runnable {
    @Mixin
    private CityOptions cityOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        ProfileReading reading = cityOptions.read();
        PrintWriter out = spec.commandLine().getOut();
        ExplainText.lines(reading.settings()).forEach(out::println);
    }
}
