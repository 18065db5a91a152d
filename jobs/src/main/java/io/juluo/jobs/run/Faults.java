package io.juluo.jobs.run;

import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.OperatorError;
import java.io.PrintWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a clear line and an exit code; the stack trace comes with --debug only. */
final class Faults {
    private static final String DEBUG = "--debug";

    private Faults() {}

    /** A wrong option or value: one line, no stack trace. */
    static int badArguments(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(firstLine(fault.getMessage()));
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try './" + line.getCommandSpec().qualifiedName() + " --help'.");
        if (Arrays.asList(arguments).contains(DEBUG)) {
            err.println(line.getColorScheme().stackTraceText(fault));
        }
        return ExitCode.COMMAND.code();
    }

    /** A fault while a command ran. */
    static int report(Exception fault, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        err.println(explain(fault));
        if (Juluo.debug(line.getCommandSpec())) {
            err.println(line.getColorScheme().stackTraceText(fault));
        } else if (exitCode(fault) == ExitCode.INTERNAL_FAULT) {
            err.println("This is a fault of Juluo's own; the same command with --debug shows where.");
        }
        return exitCode(fault).code();
    }

    /** What went wrong, in the words of the cause that knows. */
    static String explain(Throwable fault) {
        Throwable known = knownCause(fault);
        Throwable told = known == null ? fault : known;
        String message = told.getMessage();
        String words = message == null || message.isBlank() ? told.getClass().getSimpleName() : message;
        return switch (exitCode(fault)) {
            case COMMAND -> "Configuration: " + words;
            case DATA_REFUSED -> "Data refused: " + words;
            case INFRASTRUCTURE -> "Infrastructure: " + words;
            default -> "Internal fault: " + told.getClass().getSimpleName() + ": " + firstLine(words);
        };
    }

    static ExitCode exitCode(Throwable fault) {
        Throwable known = knownCause(fault);
        if (known instanceof OperatorError) {
            return ExitCode.COMMAND;
        }
        if (known instanceof DataRefused) {
            return ExitCode.DATA_REFUSED;
        }
        return known == null ? ExitCode.INTERNAL_FAULT : ExitCode.INFRASTRUCTURE;
    }

    /** Spark wraps what a task throws; the cause that Juluo knows is somewhere below. */
    private static @Nullable Throwable knownCause(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OperatorError
                    || cause instanceof DataRefused
                    || cause instanceof InfrastructureError) {
                return cause;
            }
        }
        return FullMemory.caused(fault) ? FullMemory.told(fault) : null;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
