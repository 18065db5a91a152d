package io.juluo.geodata.city;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one city.yaml by key path, each with its origin; a value has been read by its key's type. */
final class Values {
    /**
     * A value.
     *
     * @param value as its type reads it; for a section its key's type
     * @param origin where it comes from
     * @param line line of city.yaml, or of the section it is missing from
     */
    record Value(Object value, String origin, int line) {}

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();

    void wrote(String path) {
        written.add(path);
    }

    /** Whether the key stands in the file, be its value good or bad. */
    boolean isWritten(String path) {
        return written.contains(path);
    }

    /** Whether the key stands in the file with a value that could not be read; that is a problem already told. */
    boolean isUnreadable(String path) {
        return isWritten(path) && !has(path);
    }

    void put(String path, Value value) {
        values.put(path, value);
    }

    boolean has(String path) {
        return values.containsKey(path);
    }

    /** Line of the value; 1 where there is none. */
    int line(String path) {
        Value value = values.get(path);
        return value == null ? 1 : value.line();
    }

    String text(String path) {
        return get(path, String.class);
    }

    @Nullable
    String textOrNull(String path) {
        return getOrNull(path, String.class);
    }

    <T> T get(String path, Class<T> type) {
        T value = getOrNull(path, type);
        if (value == null) {
            throw new IllegalStateException("city.yaml was not checked: " + path + " is missing");
        }
        return value;
    }

    <T> @Nullable T getOrNull(String path, Class<T> type) {
        Value value = values.get(path);
        return value == null ? null : type.cast(value.value());
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String path) {
        return (List<String>) getOrEmpty(path, List.of());
    }

    @SuppressWarnings("unchecked")
    Map<String, String> textByCode(String path) {
        return (Map<String, String>) getOrEmpty(path, Map.of());
    }

    @SuppressWarnings("unchecked")
    Map<String, List<String>> textsByCode(String path) {
        return (Map<String, List<String>>) getOrEmpty(path, Map.of());
    }

    private Object getOrEmpty(String path, Object empty) {
        Value value = values.get(path);
        return value == null ? empty : value.value();
    }

    boolean flag(String path) {
        return Boolean.TRUE.equals(getOrNull(path, Boolean.class));
    }

    /** Paths of the sections in a list of sections: {@code transit[0]}, {@code transit[1]}, ... */
    List<String> items(String path) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(path + "[") && key.endsWith("]"))
                .toList();
    }

    /** Paths of all sections that stand in the file and declare a data file, in order. */
    List<String> fileSections() {
        return values.keySet().stream()
                .filter(path -> path.endsWith(".file"))
                .map(path -> path.substring(0, path.lastIndexOf('.')))
                .toList();
    }

    /** All values in order, sections left out. */
    Map<String, Value> all() {
        Map<String, Value> all = new LinkedHashMap<>(values);
        all.values().removeIf(value -> value.value() instanceof KeyType);
        return all;
    }
}
