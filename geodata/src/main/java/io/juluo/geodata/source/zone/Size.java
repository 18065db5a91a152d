package io.juluo.geodata.source.zone;

import java.util.Locale;

/** Sizes in the samples of issues: numbers with their unit, the same in every language. */
final class Size {
    private static final double SMALL_M2 = 100;
    private static final double LARGE_M2 = 10_000;
    private static final double M2_A_KM2 = 1e6;
    private static final double LEAST_M2 = 0.005;

    private Size() {}

    /** An area. */
    static String area(double area_m2) {
        if (area_m2 > 0 && area_m2 < LEAST_M2) {
            return String.format(Locale.ROOT, "%.1e m²", area_m2);
        }
        if (area_m2 < LARGE_M2) {
            return String.format(Locale.ROOT, area_m2 < SMALL_M2 ? "%.2f m²" : "%.1f m²", area_m2);
        }
        return String.format(Locale.ROOT, "%.2f km²", area_m2 / M2_A_KM2);
    }

    /** A share; small ones with more digits. */
    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.0005 ? "%.1e %%" : "%.1f %%", 100 * share);
    }

    /** An area with its share of another. */
    static String area(double area_m2, double whole_m2) {
        return area(area_m2) + " (" + percent(area_m2 / whole_m2) + ")";
    }
}
