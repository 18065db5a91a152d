package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.atlas.MapInput.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Figures of a run by definition and zone. */
final class FigureIndex {
    private final List<Figure> figures;

    FigureIndex(List<Figure> figures) {
        this.figures = figures;
    }

    /** The figure of the whole area, where the run has it. */
    Optional<Figure> city(String definitionId, String unitLevel) {
        return byZone(ZoneLevel.CITY, definitionId, unitLevel).values().stream().findFirst();
    }

    /** Figures of all zones of a level, by code. */
    Map<String, Figure> byZone(ZoneLevel level, String definitionId, String unitLevel) {
        Map<String, Figure> found = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.definitionId().equals(definitionId)
                    && figure.zoneLevel().equals(level.code())
                    && figure.unitLevel().equals(unitLevel)) {
                Figure other = found.put(figure.zoneCode(), figure);
                if (other != null) {
                    throw new IllegalArgumentException("two figures of " + definitionId + " for the " + level.code()
                            + " " + figure.zoneCode() + ": services '" + other.service() + "' and '"
                            + figure.service() + "'");
                }
            }
        }
        return found;
    }

    /** The state of a figure. */
    static ValueState state(Figure figure) {
        return Arrays.stream(ValueState.values())
                .filter(state -> state.code().equals(figure.valueState()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("value state '" + figure.valueState() + "' of "
                        + figure.definitionId() + " is none of value, suppressed, no_data, undefined"));
    }

    /** The weakest of the figures' inputs. */
    static InputKind weakest(Iterable<Figure> figures) {
        InputKind weakest = InputKind.OBSERVED;
        for (Figure figure : figures) {
            weakest = InputKind.weakest(weakest, InputKind.of(figure.inputKind()));
        }
        return weakest;
    }

    /** The figure in words: its value, or why there is none. */
    static Bilingual words(Figure figure, ValueFormat format) {
        ValueState state = state(figure);
        Double value = figure.value();
        if (state != ValueState.VALUE) {
            return Hatch.label(state);
        }
        if (value == null) {
            throw new IllegalArgumentException("the figure " + figure.definitionId() + " of " + figure.zoneLevel() + " "
                    + figure.zoneCode() + " has no value although its state says so");
        }
        return Bilingual.same(format.value(value));
    }
}
