package io.juluo.jobs.bench;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a process, listens to it every {@value #EVERY_MS} ms and looks at it by /proc less often. The process may tell on its output: {@code step S},
 * the seconds of the work inside it, once or several times, and {@code kernel N}.
 */
final class Watch {
    private static final long EVERY_MS = 10;

    /** A look at all processes takes milliseconds, which those that are timed must do without. */
    private static final long ROUNDS_A_LOOK = 10;

    private static final double TICKS_A_SECOND = 100;
    private static final double KB_A_MB = 1024;

    private final List<Double> steps = new ArrayList<>();
    private final List<Long> roots;
    private final StringBuilder said = new StringBuilder();
    private double kernel_ns = Double.NaN;
    private double peak_kb;
    private double cpu_s;

    private Watch(List<Long> roots) {
        this.roots = roots;
    }

    /**
     * Runs the command to its end.
     *
     * @param server process of a server that works for it; 0: none
     * @throws InfrastructureError with what it said where it fails
     */
    static Measured run(ProcessBuilder command, long server) {
        try {
            long start = System.nanoTime();
            Process process = command.redirectErrorStream(true).start();
            List<Long> roots = new ArrayList<>(List.of(process.pid()));
            if (server > 0) {
                roots.add(server);
            }
            return new Watch(roots).follow(process, start);
        } catch (IOException e) {
            throw new InfrastructureError(
                    "cannot run " + command.command().get(0) + ": " + e.getMessage(), "install it");
        }
    }

    private Measured follow(Process process, long start) throws IOException {
        double before = cpu();
        double wall_s = 0;
        double cpuAtAnswer = 0;
        double peakAtAnswer = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            boolean alive = true;
            for (long round = 0; alive; round++) {
                alive = process.isAlive();
                boolean says = out.ready();
                if (says || !alive || round % ROUNDS_A_LOOK == 0) {
                    look();
                }
                while (out.ready()) {
                    hear(out.readLine());
                }
                if (wall_s == 0 && (!steps.isEmpty() || !alive)) {
                    wall_s = (System.nanoTime() - start) / 1e9;
                    cpuAtAnswer = cpu_s - before;
                    peakAtAnswer = peak_kb;
                }
                pause();
            }
            out.lines().forEach(this::hear);
        }
        if (process.exitValue() != 0) {
            throw new InfrastructureError("a contender failed:\n" + said, "run its command alone");
        }
        return new Measured(wall_s, cpuAtAnswer, peakAtAnswer / KB_A_MB, List.copyOf(steps), kernel_ns);
    }

    private void hear(String line) {
        if (line.startsWith("step ")) {
            steps.add(Double.parseDouble(line.substring(5)));
        } else if (line.startsWith("kernel ")) {
            kernel_ns = Double.parseDouble(line.substring(7));
        } else {
            said.append(line).append('\n');
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureError("interrupted", "run it again");
        }
    }

    /** Takes the processor time so far and the memory held; a process that has just ended keeps its last reading. */
    private void look() {
        cpu_s = Math.max(cpu_s, cpu());
        double kb = 0;
        for (long pid : family()) {
            kb += memory(pid);
        }
        peak_kb = Math.max(peak_kb, kb);
    }

    private List<Long> family() {
        List<Long> pids = new ArrayList<>();
        for (long root : roots) {
            ProcessHandle.of(root)
                    .ifPresent(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                            .forEach(each -> pids.add(each.pid())));
        }
        return pids;
    }

    /** utime, stime and those of children that were waited for. */
    private double cpu() {
        double ticks = 0;
        for (long pid : family()) {
            String stat = read(pid, "stat");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
            for (int i = 11; i < 15 && i < fields.length; i++) {
                ticks += Double.parseDouble(fields[i]);
            }
        }
        return ticks / TICKS_A_SECOND;
    }

    private static double memory(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    /** Empty for a process that is gone. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            return "";
        }
    }
}
