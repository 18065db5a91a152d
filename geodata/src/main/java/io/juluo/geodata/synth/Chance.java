package io.juluo.geodata.synth;

/**
 * Random numbers that depend on nothing but the given words: the same words give the same numbers on every machine,
 * and a town's numbers do not change when another town is added. (SplitMix64, seeded by FNV-1a.)
 */
final class Chance {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double UNIT = 0x1.0p-53;
    private static final int UNIFORMS_A_NORMAL = 12;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The numbers of these words. */
    static Chance of(String... words) {
        long hash = FNV_OFFSET;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ '\n') * FNV_PRIME;
        }
        return new Chance(hash);
    }

    /** At least 0, less than 1. */
    double next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * UNIT;
    }

    /** At least the one, less than the other. */
    double between(double least, double most) {
        return least + (most - least) * next();
    }

    /** One of 0 to n - 1. */
    int below(int n) {
        return (int) (next() * n);
    }

    /** A factor about 1, log-normal: about two thirds of them lie between exp(-sigma) and exp(sigma). */
    double factor(double sigma) {
        double normal = -UNIFORMS_A_NORMAL / 2.0;
        for (int i = 0; i < UNIFORMS_A_NORMAL; i++) {
            normal += next();
        }
        return StrictMath.exp(sigma * normal);
    }

    /** One of the two whole numbers around the value, so that the mean over many is the value itself. */
    int whole(double value) {
        return (int) StrictMath.floor(value + next());
    }
}
