package io.juluo.geodata.source.fit;

import io.juluo.geodata.issue.Where;
import java.util.HashMap;
import java.util.Map;

/**
 * How well two layers fit each other, as one number that is the less the better, and whether they fit better when one
 * of them is moved.
 *
 * <p>A move is called better only where it could not be so by chance. It must bring the number down to
 * {@link #wonShare} of what it was and by at least {@link #leastGain}; half the move must leave clearly more than the
 * whole (so that it is not a matter of a few metres); and the same distance to the left, to the right and backwards must
 * leave at least half as much again. Where it is the other way round, the declared place being as much better than the
 * moved one, the move is called worse. Everything between is undecided.
 */
abstract class Relation {
    private static final double HALF_LEAVES = 1.25;
    private static final double DECOYS_LEAVE = 1.5;

    private final FitLayer layer;
    private final FitLayer other;
    private final Map<String, Verdict> judged = new HashMap<>();
    private double asDeclared = Double.NaN;

    Relation(FitLayer layer, FitLayer other) {
        this.layer = layer;
        this.other = other;
    }

    /** What the numbers say of a hypothesis. */
    enum Verdict {
        BETTER,
        WORSE,
        UNDECIDED
    }

    /** The number after the first layer's positions were moved. */
    abstract double measure(Move move);

    /** How many positions it rests on. */
    abstract int positions();

    /** Whether they are enough to say anything. */
    abstract boolean isEnough();

    /** What share of the number a better move may leave. */
    abstract double wonShare();

    /** By how much a better move must lower it. */
    abstract double leastGain();

    /** The number as text, with its unit. */
    abstract String text(double measure);

    /** Whether the layer is one of the two. */
    final boolean concerns(FitLayer one) {
        return one.is(layer) || one.is(other);
    }

    /** The layer whose positions are measured. */
    final FitLayer layer() {
        return layer;
    }

    /** The layer that they are measured against. */
    final FitLayer other() {
        return other;
    }

    /** What the numbers say of a hypothesis about one of the two layers. */
    final Verdict judge(Hypothesis hypothesis) {
        return judged.computeIfAbsent(hypothesis.key(), key -> weigh(hypothesis));
    }

    private Verdict weigh(Hypothesis hypothesis) {
        if (!isEnough()) {
            return Verdict.UNDECIDED;
        }
        Move move = inTermsOfLayer(hypothesis);
        double before = asDeclared();
        double after = measure(move);
        if (after - before >= leastGain() && before <= wonShare() * after) {
            return Verdict.WORSE;
        }
        boolean won = before - after >= leastGain()
                && after <= wonShare() * before
                && measure(move.half()) >= HALF_LEAVES * after
                && move.decoys().allMatch(decoy -> measure(decoy) >= DECOYS_LEAVE * after);
        return won ? Verdict.BETTER : Verdict.UNDECIDED;
    }

    /** What was measured for the hypothesis, to be told: the neighbour and the number before and after. */
    final String told(Hypothesis hypothesis) {
        FitLayer neighbour = hypothesis.layer().is(layer) ? other : layer;
        String before = text(asDeclared());
        String after = text(measure(inTermsOfLayer(hypothesis)));
        return neighbour.label() + ": " + before + " -> " + after + ", " + Where.positions(positions());
    }

    private double asDeclared() {
        if (Double.isNaN(asDeclared)) {
            asDeclared = measure(Move.NONE);
        }
        return asDeclared;
    }

    /** The other layer is not moved: the first is moved the opposite way. */
    private Move inTermsOfLayer(Hypothesis hypothesis) {
        return hypothesis.layer().is(layer)
                ? hypothesis.move()
                : hypothesis.move().back();
    }
}
