package io.juluo.jobs.bench;

import java.util.List;

/**
 * A run of one contender.
 *
 * @param wall_s seconds from its start to its first answer (of a JVM) or its end
 * @param cpu_s seconds of processor time until then, of the process and those it started, a database server included
 * @param peak_mb most memory held until then (VmHWM), of the same processes together
 * @param steps_s seconds of the step alone inside the process: the first time, then in the warm session; empty where
 *     the contender has no clock of its own
 * @param kernel_ns nanoseconds a point of the bare kernel in a counted loop; NaN where that is not asked
 */
record Measured(double wall_s, double cpu_s, double peak_mb, List<Double> steps_s, double kernel_ns) {
    /** The step once everything is warm: the last one. */
    double warm() {
        return steps_s.isEmpty() ? wall_s : steps_s.get(steps_s.size() - 1);
    }
}
