package io.juluo.jobs.atlas;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the values of a map are put into classes. */
public sealed interface ClassScheme {
    /** The most classes a reader tells apart by shade alone. */
    int MOST_CLASSES = 6;

    /** Ascending bounds for these values, one more than there are classes; empty where there is nothing to class. */
    List<Double> boundsFor(List<Double> values);

    /** Shares in fifths of the whole: maps of different dates and cities compare. */
    static ClassScheme fifths() {
        return new Fixed(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0));
    }

    /**
     * Meaningful bounds, the same whatever the values.
     *
     * @param bounds ascending, one more than there are classes; each but the last belongs to the class above it
     */
    record Fixed(List<Double> bounds) implements ClassScheme {
        /** Checks that the bounds ascend. */
        public Fixed {
            bounds = List.copyOf(bounds);
            for (int i = 1; i < bounds.size(); i++) {
                if (bounds.get(i) <= bounds.get(i - 1)) {
                    throw new IllegalArgumentException("class bounds must ascend: " + bounds);
                }
            }
            if (bounds.size() < 2 || bounds.size() > MOST_CLASSES + 1) {
                throw new IllegalArgumentException("1 to " + MOST_CLASSES + " classes, not " + (bounds.size() - 1));
            }
        }

        @Override
        public List<Double> boundsFor(List<Double> values) {
            return bounds;
        }
    }

    /**
     * Bounds taken from the values by GeoTools' classification functions, for counts and densities.
     *
     * @param method how
     * @param classes how many at most; fewer where there are fewer distinct values
     */
    record Computed(Method method, int classes) implements ClassScheme {
        /** Checks the number of classes. */
        public Computed {
            if (classes < 1 || classes > MOST_CLASSES) {
                throw new IllegalArgumentException("1 to " + MOST_CLASSES + " classes, not " + classes);
            }
        }

        @Override
        public List<Double> boundsFor(List<Double> values) {
            return ClassBreaks.of(values, this);
        }
    }

    /**
     * Equal round steps to both sides of zero, as many as hold the values: gains and losses of one size have shades of one
     * depth, and zero is always a bound. At most three steps to a side.
     */
    record AroundZero() implements ClassScheme {
        private static final int STEPS = MOST_CLASSES / 2;
        private static final double ROUNDING = 1e-9;

        @Override
        public List<Double> boundsFor(List<Double> values) {
            double most = values.stream().mapToDouble(Math::abs).max().orElse(0);
            if (values.isEmpty()) {
                return List.of();
            }
            BigDecimal step = roundStep(most / STEPS);
            double lowest =
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double highest =
                    values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            int below = stepsTo(-lowest, step);
            int above = Math.max(below == 0 ? 1 : 0, stepsTo(highest, step));
            return IntStream.rangeClosed(-below, above)
                    .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)).doubleValue())
                    .toList();
        }

        /** How many steps it takes to get as far as the value; what rounding puts beyond a bound still belongs to it. */
        private static int stepsTo(double value, BigDecimal step) {
            return (int) Math.ceil(Math.max(0, value) / step.doubleValue() - ROUNDING);
        }

        /** The least of 1, 2, 5 times a power of ten that is at least that; a hundredth where there is no change. */
        private static BigDecimal roundStep(double least) {
            if (!(least > 0)) {
                return new BigDecimal("0.01");
            }
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
            return Stream.of("1", "2", "5", "10")
                    .map(digit -> power.multiply(new BigDecimal(digit)))
                    .filter(step -> step.doubleValue() >= least * (1 - ROUNDING))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Ways to find bounds. */
    enum Method {
        /** As many zones in each class. */
        QUANTILE("Quantile"),
        /** Natural breaks: least variance within classes. */
        JENKS("Jenks");

        private final String function;

        Method(String function) {
            this.function = function;
        }

        /** GeoTools' name of the function. */
        String function() {
            return function;
        }

        /** What the legend calls it. */
        Bilingual label() {
            return switch (this) {
                case QUANTILE -> new Bilingual("分位数分级", "quantiles");
                case JENKS -> new Bilingual("自然断点分级", "natural breaks");
            };
        }
    }
}
