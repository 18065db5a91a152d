package io.juluo.geodata.city;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the text of a city.yaml by the declared keys, noting every problem with its line. */
final class CityYaml {
    private final String fileName;
    private final Problems problems;
    private final Values values = new Values();

    private CityYaml(String fileName, Problems problems) {
        this.fileName = fileName;
        this.problems = problems;
    }

    /** All values that could be read; what could not is among the problems. */
    static Values read(String fileName, String text, Problems problems) {
        CityYaml reader = new CityYaml(fileName, problems);
        Node root = reader.compose(text);
        if (root instanceof MappingNode mapping) {
            reader.section("", mapping);
        } else if (!problems.any()) {
            problems.add(1, "the file", "holds no keys; write it after docs/configuration.md");
        }
        return reader.values;
    }

    private @Nullable Node compose(String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : line(e.getProblemMark().getLine());
            problems.add(line, "the file", "is no YAML from here on (" + e.getProblem() + ")");
        } catch (YAMLException e) {
            problems.add(1, "the file", "is no YAML (" + e.getMessage() + ")");
        }
        return null;
    }

    private static int line(int fromZero) {
        return fromZero + 1;
    }

    private static int line(Node node) {
        return line(node.getStartMark().getLine());
    }

    private static String below(String section, String key) {
        return section.isEmpty() ? key : section + "." + key;
    }

    private static List<Key> declaredIn(String section) {
        return CityKeys.in(section.replaceAll("\\[\\d+\\]", "[]"));
    }

    private void section(String path, MappingNode mapping) {
        Map<String, NodeTuple> present = tuples(path, mapping);
        for (Key key : declaredIn(path)) {
            String keyPath = below(path, key.name());
            NodeTuple tuple = present.remove(key.name());
            if (tuple == null) {
                absent(key, keyPath, line(mapping));
            } else {
                present(key, keyPath, tuple);
            }
        }
        present.forEach((name, tuple) -> unknown(path, name, line(tuple.getKeyNode())));
    }

    private Map<String, NodeTuple> tuples(String path, MappingNode mapping) {
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(line(tuple.getKeyNode()), path, "a key must be a single word");
                continue;
            }
            NodeTuple first = tuples.putIfAbsent(name.getValue(), tuple);
            if (first != null) {
                problems.add(
                        line(name),
                        below(path, name.getValue()),
                        "stands twice, first in line " + line(first.getKeyNode()) + "; remove one of them");
            }
        }
        return tuples;
    }

    private void unknown(String section, String name, int line) {
        List<String> known = declaredIn(section).stream().map(Key::name).toList();
        String mend = NearestKey.of(name, known)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("known here: " + String.join(", ", known));
        problems.add(line, below(section, name), "unknown key; " + mend);
    }

    private void absent(Key key, String path, int line) {
        if (key.required()) {
            problems.add(
                    line,
                    path,
                    "missing (" + key.doc() + "); write " + key.type().says());
            return;
        }
        if (key.standard() != null) {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(key.standard()));
            value(key, path, node, line, "default");
        }
        if (key.sameAs() != null && values.has(key.sameAs())) {
            values.put(path, new Values.Value(values.text(key.sameAs()), "default: " + key.sameAs(), line));
        }
        if (key.type().equals(KeyType.SECTION) && declaredIn(path).stream().noneMatch(Key::required)) {
            declaredIn(path).forEach(inner -> absent(inner, below(path, inner.name()), line));
        }
    }

    private void present(Key key, String path, NodeTuple tuple) {
        Node node = tuple.getValueNode();
        int line = line(tuple.getKeyNode());
        values.wrote(path);
        if (key.type().equals(KeyType.SECTIONS)) {
            sections(key, path, node, line);
        } else if (key.type().equals(KeyType.SECTION)) {
            subsection(key, path, node, line);
        } else {
            value(key, path, node, line, fileName + ":" + line);
        }
    }

    private void subsection(Key key, String path, Node node, int line) {
        if (node instanceof MappingNode mapping) {
            values.put(path, new Values.Value(key.type(), fileName + ":" + line, line));
            section(path, mapping);
        } else {
            problems.add(
                    line,
                    path,
                    KeyType.shape(node) + " stands here; write " + key.type().says());
        }
    }

    private void sections(Key key, String path, Node node, int line) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(
                    line,
                    path,
                    KeyType.shape(node) + " stands here; write " + key.type().says());
            return;
        }
        values.put(path, new Values.Value(key.type(), fileName + ":" + line, line));
        Key item = Key.required(path + "[]", KeyType.SECTION, key.doc());
        int i = 0;
        for (Node section : sequence.getValue()) {
            subsection(item, path + "[" + i + "]", section, line(section));
            i++;
        }
    }

    private void value(Key key, String path, Node node, int line, String origin) {
        try {
            values.put(path, new Values.Value(key.type().reader().read(node), origin, line));
        } catch (KeyType.BadValue e) {
            problems.add(line, path, e.getMessage() + "; write " + key.type().says());
        }
    }
}
