package io.juluo.jobs.run;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * What a run says: each line to the console and to the run's log file, where the engines' warnings stand too. The file
 * is written outside the published folder and stays after a failure, so that its reason can be read.
 */
final class RunLog implements AutoCloseable {
    private static final String APPENDER = "juluo-run";

    private final PrintWriter console;
    private final BufferedWriter file;
    private final Path path;
    private final Appender engines;

    private RunLog(PrintWriter console, Path path, BufferedWriter file, Appender engines) {
        this.console = console;
        this.path = path;
        this.file = file;
        this.engines = engines;
    }

    /** Opens the log of a run. */
    static RunLog open(PrintWriter console, Path path, boolean debug) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            BufferedWriter file = Files.newBufferedWriter(
                    path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Appender engines = FileAppender.newBuilder()
                    .setName(APPENDER)
                    .withFileName(path.toString())
                    .withAppend(true)
                    .setLayout(PatternLayout.newBuilder()
                            .withPattern("%d{ISO8601} %p %c{1}: %m%n")
                            .withCharset(StandardCharsets.UTF_8)
                            .build())
                    .build();
            engines.start();
            Logger root = (Logger) LogManager.getRootLogger();
            root.addAppender(engines);
            if (debug) {
                root.setLevel(org.apache.logging.log4j.Level.INFO);
            }
            return new RunLog(console, path, file, engines);
        } catch (IOException e) {
            throw new InfrastructureError(
                    "cannot write the run's log " + path + " (" + e.getMessage() + ")",
                    "choose a writable folder with --out",
                    e);
        }
    }

    /** A line to the console and, with the time before it, to the file. */
    synchronized void say(String line) {
        console.println(line);
        console.flush();
        note(line);
    }

    /** A line to the file only. */
    synchronized void note(String line) {
        try {
            file.write(Instant.now() + " " + line);
            file.newLine();
            file.flush();
        } catch (IOException e) {
            console.println("warning: the run's log " + path + " cannot be written: " + e.getMessage());
        }
    }

    /** The stack trace of a fault, to the file only. */
    void noteTrace(Throwable fault) {
        LogManager.getLogger(RunLog.class).error("stopped", fault);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        ((Logger) LogManager.getRootLogger()).removeAppender(engines);
        engines.stop();
        try {
            file.close();
        } catch (IOException e) {
            console.println("warning: the run's log " + path + " cannot be closed: " + e.getMessage());
        }
    }
}
