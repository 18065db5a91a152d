package io.juluo.geodata.city;

import static io.juluo.geodata.city.Key.optional;
import static io.juluo.geodata.city.Key.required;
import static io.juluo.geodata.city.Key.standard;

import io.juluo.geodata.city.CalibrationInput.Level;
import io.juluo.geodata.city.CalibrationInput.MarginInput;
import io.juluo.geodata.city.CalibrationInput.TownControlInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.table.CalibrationControlTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The keys of city.yaml that make the population add up to the census: what may stand there and what comes of it. */
final class CalibrationKeys {
    static final String TOWNS = "census.town_control";
    static final String MARGINS = "census.margins";

    private static final String LEVEL = "census.calibrate";
    private static final String FLAG = "census.flag_factor";
    private static final String PERCENT = "percent";
    private static final String CATEGORIES = ".categories";
    private static final String REST = ".rest";
    private static final String ATTRIBUTES = ".attributes";

    private CalibrationKeys() {}

    static List<Key> all() {
        List<Key> keys = new ArrayList<>();
        keys.add(standard(
                LEVEL,
                KeyType.oneOf(words(Level.values())),
                word(Level.NONE),
                "Whose census totals the grid's people are scaled to; docs/calibration.md says how"));
        keys.add(standard(
                FLAG, KeyType.FACTOR, "1.5", "A factor of the calibration above it, or below its inverse, is flagged"));
        keys.add(optional(
                TOWNS,
                KeyType.SECTION,
                "Census totals of every town, CSV: what people are scaled to, or held against where they are scaled to"
                        + " districts"));
        keys.addAll(FileKeys.csv(TOWNS));
        keys.add(required(TOWNS + ".code", KeyType.TEXT, "Column with the town's code"));
        keys.add(required(TOWNS + ".population", KeyType.TEXT, "Column with the usual residents (常住人口)"));
        keys.addAll(margins());
        return keys;
    }

    private static List<Key> margins() {
        String margin = MARGINS + "[]";
        List<Key> keys = new ArrayList<>();
        keys.add(optional(
                MARGINS, KeyType.SECTIONS, "Totals by categories that people are scaled to, an entry for a dimension"));
        keys.addAll(FileKeys.csv(margin));
        keys.add(required(
                margin + ".code",
                KeyType.TEXT,
                "Column with the code of the census unit; of the town, where people are scaled to towns"));
        keys.add(required(margin + ".dimension", KeyType.SLUG, "Name of the dimension, such as age"));
        keys.add(standard(
                margin + ".values",
                KeyType.oneOf("persons", PERCENT),
                "persons",
                "What stands in the columns: people, or percentages of the unit's residents"));
        keys.add(required(
                margin + CATEGORIES,
                KeyType.COLUMNS_BY_CATEGORY,
                "Columns that are added up to each category, by the category's name"));
        keys.add(optional(
                margin + REST, KeyType.SLUG, "Category of all residents whom the columns of the others leave"));
        keys.add(optional(
                margin + ATTRIBUTES,
                KeyType.COLUMNS_BY_CATEGORY,
                "Counts of census.grid.attributes that are added up to each category, by the category's name: where the"
                        + " grid has them; where the key is absent, the census' share holds everywhere in a zone"));
        return keys;
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String[] words(Level... levels) {
        return Arrays.stream(levels).map(CalibrationKeys::word).toArray(String[]::new);
    }

    /** Notes what contradicts itself. */
    static void check(Values values, Problems problems) {
        String level = values.textOrNull(LEVEL);
        boolean none = level == null || level.equals(word(Level.NONE));
        boolean towns = level != null && level.equals(word(Level.TOWN));
        if (!none && !values.isWritten("census.control")) {
            add(values, problems, LEVEL, "people cannot be scaled without census totals; write census.control");
        }
        if (towns && !values.isWritten(TOWNS)) {
            add(values, problems, LEVEL, "people cannot be scaled to towns without their totals; write " + TOWNS);
        }
        if (none && (values.isWritten(MARGINS) || values.isWritten(TOWNS))) {
            String path = values.isWritten(MARGINS) ? MARGINS : TOWNS;
            add(values, problems, path, "has no effect while nothing is scaled; write " + LEVEL + ": district");
        }
        Set<String> dimensions = new HashSet<>(Set.of(CalibrationControlTable.TOTAL));
        for (String margin : values.items(MARGINS)) {
            String dimension = values.textOrNull(margin + ".dimension");
            if (dimension != null && !dimensions.add(dimension)) {
                String mend = dimension + " is taken; write another name for the dimension";
                add(values, problems, margin + ".dimension", mend);
            }
            attributes(values, problems, margin);
            String rest = values.textOrNull(margin + REST);
            if (rest != null && values.textsByCode(margin + CATEGORIES).containsKey(rest)) {
                String mend = rest + " has columns of its own; write the name of a category without any";
                add(values, problems, margin + REST, mend);
            }
        }
    }

    /** Every category has its attributes, or none has; each is a count that the grid declares. */
    private static void attributes(Values values, Problems problems, String margin) {
        Map<String, List<String>> attributes = values.textsByCode(margin + ATTRIBUTES);
        Set<String> categories =
                new HashSet<>(values.textsByCode(margin + CATEGORIES).keySet());
        if (values.has(margin + REST)) {
            categories.add(values.text(margin + REST));
        }
        if (!attributes.isEmpty() && !attributes.keySet().equals(categories)) {
            String mend = "has not the categories of the dimension; write attributes for each of "
                    + String.join(", ", new TreeSet<>(categories));
            add(values, problems, margin + ATTRIBUTES, mend);
        }
        List<String> counts = values.items(PopulationKeys.ATTRIBUTES).stream()
                .filter(entry -> GridAttribute.Kind.COUNT.code().equals(values.textOrNull(entry + ".kind")))
                .map(entry -> String.valueOf(values.textOrNull(entry + ".id")))
                .toList();
        attributes.values().stream()
                .flatMap(List::stream)
                .filter(id -> !counts.contains(id))
                .distinct()
                .forEach(id -> add(
                        values,
                        problems,
                        margin + ATTRIBUTES,
                        id + " is no count of the grid; declare it under " + PopulationKeys.ATTRIBUTES
                                + " with kind: count"));
    }

    private static void add(Values values, Problems problems, String path, String text) {
        problems.add(values.line(path), path, text);
    }

    static CalibrationInput read(Values values, Function<String, InputFile> file) {
        TownControlInput towns = values.has(TOWNS)
                ? new TownControlInput(
                        file.apply(TOWNS), values.text(TOWNS + ".code"), values.text(TOWNS + ".population"))
                : null;
        List<MarginInput> margins = values.items(MARGINS).stream()
                .map(margin -> margin(values, margin, file.apply(margin)))
                .toList();
        Level level = Level.valueOf(values.text(LEVEL).toUpperCase(Locale.ROOT));
        return new CalibrationInput(level, values.get(FLAG, Double.class), towns, margins);
    }

    private static MarginInput margin(Values values, String margin, InputFile file) {
        Map<String, List<String>> categories = values.textsByCode(margin + CATEGORIES);
        return new MarginInput(
                file,
                values.text(margin + ".code"),
                values.text(margin + ".dimension"),
                values.text(margin + ".values").equals(PERCENT),
                categories,
                values.textOrNull(margin + REST),
                values.textsByCode(margin + ATTRIBUTES));
    }
}
