package io.juluo.jobs.run;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line: {@code ./juluo COMMAND}. */
@Command(
        name = "juluo",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Juluo 聚落: how the people of a city are spread, measured every night against its planning targets.",
        description = {
            "",
            "With no city given, the built-in sample city is used: './juluo nightly' shows the whole way.",
            ""
        },
        footer = {
            "",
            "'./juluo COMMAND --help' explains a command. './juluo test' runs every test.",
            "Exit codes: 0 finished, warnings included; 1 internal fault; 2 command or configuration;",
            "            3 data refused; 4 infrastructure (disk, memory, lock, missing program)."
        },
        subcommands = {
            NightlyCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            SynthCommand.class,
            BenchCommand.class,
            BenchCommand.StepCommand.class,
            TestCommand.class,
            HelpCommand.class
        })
public final class Juluo implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show stack traces; write Spark's own messages to the run's log.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command, writing to the given streams, and gives back its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Juluo());
        line.setOut(out);
        line.setErr(err);
        line.registerConverter(LocalDate.class, Juluo::date);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(Faults::badArguments);
        line.setExecutionExceptionHandler(Faults::report);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError full) { // no exception, and so not of the handler above
            err.println(Faults.explain(full));
            return Faults.exitCode(full).code();
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date; write it as 2025-06-30");
        }
    }

    /** Whether the command of that specification was given --debug. */
    static boolean debug(CommandSpec command) {
        return ((Juluo) command.root().userObject()).debug;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
