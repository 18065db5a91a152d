package io.juluo.geodata.synth;

/** Version of the generators of synthetic data. */
public final class GeneratorVersion {
    /**
     * Raised whenever a generator gives other rows for the same request. Whoever keeps generated files puts it into
     * their folder's name or hash, so that files of an older generator are never taken for those of this one.
     */
    public static final int CURRENT = 2;

    private GeneratorVersion() {}
}
