package io.juluo.geodata.city;

import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.TableSpec;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What may stand at a key. Text and codes must be text to YAML too: an unquoted 0370 would be the number 248 to the
 * next program that reads the file.
 *
 * @param says what to write there, as it stands in messages and in docs/configuration.md
 * @param reader how it is read
 */
record KeyType(String says, Reader reader) {
    private static final Pattern EPSG = Pattern.compile("EPSG:[0-9]+");
    private static final Pattern SLUG_LETTERS = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CATEGORY_LETTERS = Pattern.compile("[a-z0-9_]+");

    /** Reads a node or says why it cannot. */
    interface Reader {
        Object read(Node node) throws BadValue;
    }

    /** A value that cannot stand at its key; the message ends where the mend begins. */
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1L;

        BadValue(String message) {
            super(message);
        }
    }

    static final KeyType SECTION = new KeyType("a section of keys", node -> node);
    static final KeyType SECTIONS = new KeyType("a list of sections", node -> node);
    static final KeyType TEXT = new KeyType("text, in quotes where it looks like a number", KeyType::text);
    static final KeyType FILE = new KeyType("a file name", KeyType::text);
    static final KeyType SLUG = new KeyType(
            "lower-case letters, digits and _, beginning with a letter",
            node -> matching(SLUG_LETTERS, text(node), "is no slug"));
    static final KeyType CODE = new KeyType("a code in quotes, such as \"370202\"", KeyType::text);
    static final KeyType FLAG = new KeyType("true or false", KeyType::flag);
    static final KeyType DATE = new KeyType("a date such as 2020-11-01", KeyType::date);
    static final KeyType METRES = new KeyType("a number of metres above 0", KeyType::size);
    static final KeyType DEGREES = new KeyType("a number of degrees above 0, such as 0.000833333", KeyType::size);
    static final KeyType WEIGHT = new KeyType("a number, 0 or more", KeyType::weight);
    static final KeyType SHARE = new KeyType("a share from 0 to 1, such as 0.01", KeyType::share);
    static final KeyType DEVICES = new KeyType("a whole number, 3 or more", KeyType::devices);
    static final KeyType FACTOR = new KeyType("a number above 1, such as 1.5", KeyType::factor);
    static final KeyType COLUMNS_BY_CATEGORY =
            new KeyType("lists of columns by lower-case names, such as {male: [男]}", KeyType::columnsByCategory);
    static final KeyType LAYER_CRS = new KeyType("an EPSG code, GCJ-02 or BD-09", node -> layerCrs(text(node)));
    static final KeyType METRIC_CRS = new KeyType(
            "the EPSG code of a projected coordinate system in metres, such as EPSG:4549",
            node -> metricCrs(text(node)));
    static final KeyType TEXTS = new KeyType("a list such as [areaCode, name]", node -> list(node, KeyType::text));
    static final KeyType CODES =
            new KeyType("a list of codes in quotes, such as [\"370202\", \"370203\"]", KeyType::codes);
    static final KeyType CODE_BY_CODE =
            new KeyType("codes in quotes, such as {\"370271\": \"370214\"}", node -> map(node, KeyType::text));
    static final KeyType CODES_BY_CODE = new KeyType(
            "lists of codes in quotes, such as {\"370271\": [\"370214009\"]}", node -> map(node, KeyType::codes));

    /** One of the given words. */
    static KeyType oneOf(String... words) {
        List<String> known = List.of(words);
        return new KeyType("one of " + String.join(", ", known), node -> {
            String word = text(node);
            if (!known.contains(word)) {
                throw new BadValue(word + " is not known here");
            }
            return word;
        });
    }

    /** The file's columns by the names of a table's columns. */
    static KeyType columnsOf(TableSpec table) {
        List<String> ours = table.columns().stream().map(Col::name).toList();
        return new KeyType("our column and the file's, such as {" + ours.get(0) + ": id}", node -> {
            Map<String, String> columns = map(node, KeyType::text);
            for (String column : columns.keySet()) {
                if (!ours.contains(column)) {
                    throw new BadValue(
                            column + " is no column of " + table.name() + " (" + String.join(", ", ours) + ")");
                }
            }
            return columns;
        });
    }

    private static ScalarNode scalar(Node node) throws BadValue {
        if (node instanceof ScalarNode scalar) {
            if (scalar.getTag().equals(Tag.NULL)) {
                throw new BadValue("the value is empty");
            }
            return scalar;
        }
        throw new BadValue(shape(node) + " stands here");
    }

    /** What a node is to the reader of the file. */
    static String shape(Node node) {
        return node instanceof SequenceNode ? "a list" : node instanceof MappingNode ? "a section" : "a single value";
    }

    private static String text(Node node) throws BadValue {
        ScalarNode scalar = scalar(node);
        if (!scalar.getTag().equals(Tag.STR)) {
            throw new BadValue(scalar.getValue() + " is no text to YAML but a " + kind(scalar.getTag()) + " (put it in"
                    + " quotes: \"" + scalar.getValue() + "\")");
        }
        if (scalar.getValue().isBlank()) {
            throw new BadValue("the value is empty");
        }
        return scalar.getValue();
    }

    private static String kind(Tag tag) {
        return tag.equals(Tag.BOOL) ? "yes or no" : tag.equals(Tag.TIMESTAMP) ? "date" : "number";
    }

    private static String matching(Pattern pattern, String text, String complaint) throws BadValue {
        if (!pattern.matcher(text).matches()) {
            throw new BadValue(text + " " + complaint);
        }
        return text;
    }

    private static String layerCrs(String name) throws BadValue {
        boolean shifted = name.equals(Crs.GCJ_02) || name.equals(Crs.BD_09);
        if (!shifted && !(EPSG.matcher(name).matches() && Crs.isKnown(name))) {
            throw new BadValue(name + " is no known coordinate system");
        }
        return name;
    }

    private static String metricCrs(String name) throws BadValue {
        if (Crs.inDegrees(layerCrs(name))) {
            throw new BadValue(name + " is not projected (its coordinates are angles)");
        }
        if (!Crs.inMetres(name)) {
            throw new BadValue(name + " is not projected in metres");
        }
        return name;
    }

    private static Boolean flag(Node node) throws BadValue {
        String word = scalar(node).getValue().toLowerCase(Locale.ROOT);
        if (!node.getTag().equals(Tag.BOOL) || !(word.equals("true") || word.equals("false"))) {
            throw new BadValue(word + " is neither true nor false");
        }
        return word.equals("true");
    }

    private static LocalDate date(Node node) throws BadValue {
        String written = scalar(node).getValue();
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new BadValue(written + " is no date of the calendar");
        }
    }

    private static double number(Node node) throws BadValue {
        ScalarNode scalar = scalar(node);
        boolean numeric = scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT);
        try {
            double number = numeric ? Double.parseDouble(scalar.getValue()) : Double.NaN;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadValue(scalar.getValue() + " is no plain number");
        }
        throw new BadValue(scalar.getValue() + " is no number");
    }

    private static Double size(Node node) throws BadValue {
        double size = number(node);
        return in(size > 0, size, node);
    }

    private static Double weight(Node node) throws BadValue {
        double weight = number(node);
        return in(weight >= 0, weight, node);
    }

    private static Double share(Node node) throws BadValue {
        double share = number(node);
        return in(share >= 0 && share <= 1, share, node);
    }

    private static Double factor(Node node) throws BadValue {
        double factor = number(node);
        return in(factor > 1, factor, node);
    }

    private static Map<String, List<String>> columnsByCategory(Node node) throws BadValue {
        Map<String, List<String>> columns = map(node, KeyType::codes);
        for (String category : columns.keySet()) {
            matching(CATEGORY_LETTERS, category, "is no name of a category (lower-case letters, digits and _)");
        }
        return columns;
    }

    private static Integer devices(Node node) throws BadValue {
        double devices = number(node);
        boolean whole = devices == Math.rint(devices) && devices <= Integer.MAX_VALUE;
        return (int) in(whole && devices >= 3, devices, node);
    }

    private static double in(boolean within, double number, Node node) throws BadValue {
        if (!within) {
            throw new BadValue(((ScalarNode) node).getValue() + " is out of range");
        }
        return number;
    }

    /** Reads one item of a list or one value of a map. */
    private interface Item<T> {
        T read(Node node) throws BadValue;
    }

    private static List<String> codes(Node node) throws BadValue {
        List<String> codes = list(node, KeyType::text);
        Optional<String> twice = codes.stream()
                .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                .findFirst();
        if (twice.isPresent()) {
            throw new BadValue(twice.get() + " stands twice");
        }
        return codes;
    }

    private static <T> List<T> list(Node node, Item<T> item) throws BadValue {
        if (!(node instanceof SequenceNode sequence)) {
            throw new BadValue(shape(node) + " stands here");
        }
        if (sequence.getValue().isEmpty()) {
            throw new BadValue("the list is empty");
        }
        List<T> items = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            items.add(item.read(element));
        }
        return List.copyOf(items);
    }

    private static <T> Map<String, T> map(Node node, Item<T> item) throws BadValue {
        if (!(node instanceof MappingNode mapping)) {
            throw new BadValue(shape(node) + " stands here");
        }
        Map<String, T> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String code = text(tuple.getKeyNode());
            if (entries.put(code, item.read(tuple.getValueNode())) != null) {
                throw new BadValue(code + " stands twice");
            }
        }
        return entries;
    }
}
