package io.juluo.geodata.synth.ground;

/**
 * Randomness by hashing: a value depends on its stream and its two numbers alone, never on what was asked before, so
 * that a change in one part of the city leaves the others as they were. Every step is exact on every machine.
 */
public final class Noise {
    private static final long SEED = 0x4A_55_4C_55_4FL;
    private static final double TO_UNIT = 0x1p-53;

    private Noise() {}

    /** A number in [0, 1). */
    public static double unit(int stream, long a, long b) {
        return (hash(stream, a, b) >>> 11) * TO_UNIT;
    }

    /** A number in [-1, 1). */
    public static double signed(int stream, long a, long b) {
        return 2 * unit(stream, a, b) - 1;
    }

    /** Smooth noise in [-1, 1] with one free value per whole number of x and y. */
    public static double smooth(int stream, double x, double y) {
        double left = Math.floor(x);
        double low = Math.floor(y);
        long column = (long) left;
        long row = (long) low;
        double s = ease(x - left);
        double t = ease(y - low);
        double below = mix(signed(stream, column, row), signed(stream, column + 1, row), s);
        double above = mix(signed(stream, column, row + 1), signed(stream, column + 1, row + 1), s);
        return mix(below, above, t);
    }

    /** Smooth noise in about [-1, 1] with finer and finer detail, each octave half as strong. */
    public static double fractal(int stream, double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.55;
        double scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += strength * smooth(stream + 1000 * octave, x * scale, y * scale);
            strength /= 2;
            scale *= 2;
        }
        return sum;
    }

    /** About normal, mean 0, variance 1: twelve uniform numbers added up. */
    public static double normal(int stream, long a, long b) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit(stream + 1000 * i, a, b);
        }
        return sum;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static long hash(int stream, long a, long b) {
        long h = scramble(SEED + stream * 0x9E3779B97F4A7C15L);
        h = scramble(h ^ (a * 0xC2B2AE3D27D4EB4FL));
        return scramble(h ^ (b * 0x165667B19E3779F9L));
    }

    /** The finaliser of splitmix64: every bit of the input moves every bit of the output. */
    private static long scramble(long z) {
        long h = z + 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
