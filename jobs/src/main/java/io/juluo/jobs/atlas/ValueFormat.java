package io.juluo.jobs.atlas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How the values of a map are written. */
public enum ValueFormat {
    /** A fraction, written as a percentage. */
    SHARE {
        @Override
        public String value(double value) {
            return String.format(Locale.ROOT, "%.1f%%", value * 100);
        }

        @Override
        public String range(double from, double to) {
            return bound(from) + " – " + bound(to) + "%";
        }

        private String bound(double share) {
            return BigDecimal.valueOf(share)
                    .movePointRight(2)
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    },

    /** A change as a fraction, written as a percentage with its sign. */
    CHANGE {
        @Override
        public String value(double value) {
            return String.format(Locale.ROOT, "%+.1f%%", value * 100);
        }

        @Override
        public String range(double from, double to) {
            return bound(from) + " – " + bound(to) + "%";
        }

        private String bound(double change) {
            BigDecimal percent = BigDecimal.valueOf(change)
                    .movePointRight(2)
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return (percent.signum() > 0 ? "+" : "") + percent.toPlainString();
        }
    },

    /** A count or a density, written with thousands separated. */
    NUMBER {
        @Override
        public String value(double value) {
            BigDecimal rounded = Math.abs(value) >= 100
                    ? BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP)
                    : new BigDecimal(value, new MathContext(3));
            return String.format(
                    Locale.ROOT,
                    "%,." + Math.max(0, rounded.stripTrailingZeros().scale()) + "f",
                    rounded);
        }

        @Override
        public String range(double from, double to) {
            return value(from) + " – " + value(to);
        }
    };

    /** A single figure. */
    public abstract String value(double value);

    /** The bounds of a class. */
    public abstract String range(double from, double to);
}
