package io.juluo.jobs.atlas;

import io.juluo.jobs.atlas.ClassScheme.Computed;
import io.juluo.jobs.atlas.ClassScheme.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.function.RangedClassifier;

/** Class bounds by GeoTools' classification functions, rounded so that they can be read and said. */
final class ClassBreaks {
    private static final String VALUE = "value";

    /** Two digits are read at a glance; the rounding moves a bound by less than a twentieth. */
    private static final MathContext READABLE = new MathContext(2, RoundingMode.HALF_UP);

    private ClassBreaks() {}

    /** Ascending bounds, one more than there are classes, that hold all the values; empty where there are none. */
    static List<Double> of(List<Double> values, Computed scheme) {
        TreeSet<Double> distinct = new TreeSet<>(values);
        if (distinct.isEmpty()) {
            return List.of();
        }
        TreeSet<Double> bounds = new TreeSet<>();
        bounds.add(rounded(distinct.first(), RoundingMode.FLOOR));
        bounds.add(rounded(distinct.last(), RoundingMode.CEILING));
        double lowest = bounds.first();
        double highest = bounds.last();
        int classes = Math.min(scheme.classes(), distinct.size());
        if (classes > 1) {
            RangedClassifier ranges = classify(values, scheme.method().function(), classes);
            for (int i = 1; i < ranges.getSize(); i++) {
                double readable = lowerBound(((Number) ranges.getMin(i)).doubleValue(), distinct, scheme.method());
                if (readable > lowest && readable < highest) {
                    bounds.add(readable);
                }
            }
        }
        return bounds.size() == 1 ? List.of(lowest, lowest) : new ArrayList<>(bounds);
    }

    /** GeoTools' quantiles begin a class at its first value, its natural breaks at the last of the class below. */
    private static double lowerBound(double begin, NavigableSet<Double> distinct, Method method) {
        return switch (method) {
            case QUANTILE -> BigDecimal.valueOf(begin).round(READABLE).doubleValue();
            case JENKS -> {
                Double first = distinct.higher(begin);
                yield rounded(first == null ? begin : first, RoundingMode.FLOOR);
            }
        };
    }

    private static double rounded(double value, RoundingMode mode) {
        return BigDecimal.valueOf(value).round(new MathContext(2, mode)).doubleValue();
    }

    private static RangedClassifier classify(List<Double> values, String function, int classes) {
        SimpleFeatureTypeBuilder types = new SimpleFeatureTypeBuilder();
        types.setName("values");
        types.add(VALUE, Double.class);
        SimpleFeatureType type = types.buildFeatureType();
        ListFeatureCollection features = new ListFeatureCollection(type);
        for (int i = 0; i < values.size(); i++) {
            features.add(SimpleFeatureBuilder.build(type, List.of(values.get(i)), Integer.toString(i)));
        }
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        Object ranges = filters.function(function, filters.property(VALUE), filters.literal(classes))
                .evaluate(features);
        if (ranges instanceof RangedClassifier classifier) {
            return classifier;
        }
        throw new IllegalStateException("GeoTools' " + function + " gave no ranges for " + values.size() + " values");
    }
}
