package io.juluo.jobs.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.atlas.ClassScheme.Computed;
import io.juluo.jobs.atlas.ClassScheme.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Which class a value falls into. */
class MapClassesTest {
    private static final ClassScheme AROUND_ZERO = new ClassScheme.AroundZero();

    @Test
    void aBoundBelongsToTheClassAboveItAndTheLastToTheHighest() {
        MapClasses classes = MapClasses.of(zones(0.0, 0.2, 0.19999, 0.8, 1.0, 1.0 + 1e-12), ClassScheme.fifths());
        assertThat(classes.counts()).containsExactly(2, 1, 0, 0, 3);
    }

    @Test
    void refusesAShareAboveTheWhole() {
        assertThatThrownBy(() -> MapClasses.of(zones(0.5, 1.2), ClassScheme.fifths()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.2");
    }

    @Test
    void quantilesHoldAsManyZonesEach() {
        double[] values =
                DoubleStream.iterate(1, value -> value * 1.1).limit(120).toArray();
        MapClasses classes = MapClasses.of(zones(values), new Computed(Method.QUANTILE, 6));
        assertThat(classes.size()).isEqualTo(6);
        assertThat(classes.counts()).allSatisfy(count -> assertThat(count).isBetween(18, 22));
        assertThat(classes.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(120);
    }

    @Test
    void naturalBreaksFindTheGroups() {
        MapClasses classes =
                MapClasses.of(zones(10, 11, 12, 13, 500, 510, 520, 9000, 9100), new Computed(Method.JENKS, 3));
        assertThat(classes.counts()).containsExactly(4, 3, 2);
    }

    @Test
    void boundsAreRoundAndHoldEveryValue() {
        MapClasses classes =
                MapClasses.of(zones(123.4, 456.7, 789.1, 23456.7, 98765.4), new Computed(Method.QUANTILE, 4));
        assertThat(classes.bounds().get(0)).isEqualTo(120);
        assertThat(classes.bounds().get(classes.size())).isEqualTo(99_000);
        assertThat(classes.bounds()).isSorted().allMatch(bound -> bound % 10 == 0);
    }

    @Test
    void oneValueMakesOneClassAndNoneMakesNone() {
        MapClasses one = MapClasses.of(zones(4, 4, 4), new Computed(Method.QUANTILE, 5));
        assertThat(one.counts()).containsExactly(3);
        MapZone empty = new MapZone("1", "甲", "0", AtlasWorld.square(0, 0, 10), null, ValueState.NO_DATA);
        MapClasses none = MapClasses.of(List.of(empty), new Computed(Method.JENKS, 5));
        assertThat(none.size()).isZero();
        assertThat(Palette.PEOPLE.colours(0)).isEmpty();
    }

    @Test
    void changeIsClassedInEqualRoundStepsWithZeroAsABound() {
        MapClasses classes = MapClasses.of(zones(-0.122, -0.107, -0.04, 0.075, 0.172, 0.324, 0.505), AROUND_ZERO);

        assertThat(classes.bounds()).containsExactly(-0.2, 0.0, 0.2, 0.4, 0.6);
        assertThat(classes.counts()).containsExactly(3, 2, 1, 1);
        assertThat(Palette.CHANGE.colours(classes))
                .extracting(color -> color.getRed() > color.getBlue())
                .containsExactly(false, true, true, true);
    }

    @Test
    void changeOfOneSignHasShadesOfItsOwnAloneAndTheSameDepthForTheSameSize() {
        MapClasses gains = MapClasses.of(zones(0.01, 0.02), AROUND_ZERO);
        MapClasses losses = MapClasses.of(zones(-0.01, -0.02), AROUND_ZERO);
        MapClasses both = MapClasses.of(zones(-0.03, 0.03), AROUND_ZERO);

        assertThat(gains.bounds().get(0)).isZero();
        assertThat(losses.bounds().get(losses.size())).isZero();
        assertThat(Palette.CHANGE.colours(both)).hasSize(6);
        assertThat(Palette.CHANGE.colours(gains))
                .isEqualTo(Palette.CHANGE.colours(both).subList(3, 5));
        assertThat(MapClasses.of(zones(0, 0), AROUND_ZERO).counts()).containsExactly(2);
    }

    @Test
    void coloursDarkenFromClassToClassAlsoInGrey() {
        for (Palette palette : List.of(Palette.PEOPLE, Palette.COVERAGE, Palette.FLOWS)) {
            for (int classes = 2; classes <= ClassScheme.MOST_CLASSES; classes++) {
                List<Double> grey = palette.colours(classes).stream()
                        .map(colour -> 0.2126 * linear(colour.getRed())
                                + 0.7152 * linear(colour.getGreen())
                                + 0.0722 * linear(colour.getBlue()))
                        .map(luminance -> 116 * Math.cbrt(luminance) - 16)
                        .toList();
                for (int i = 1; i < classes; i++) {
                    assertThat(grey.get(i - 1) - grey.get(i))
                            .as("%s of %d, step %d in lightness", palette, classes, i)
                            .isGreaterThan(4.5);
                }
            }
        }
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static List<MapZone> zones(double... values) {
        List<MapZone> zones = new ArrayList<>();
        for (double value : values) {
            String code = Integer.toString(zones.size());
            zones.add(new MapZone(code, "甲", "0", AtlasWorld.square(0, 0, 10), value, ValueState.VALUE));
        }
        return zones;
    }
}
