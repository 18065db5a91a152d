package io.juluo.geodata.city;

import org.jspecify.annotations.Nullable;

/**
 * One declared key of city.yaml.
 *
 * @param path keys from the top, joined by dots; a list's items are written {@code transit[]}
 * @param type what may stand there
 * @param required whether it must stand wherever its section does
 * @param standard what holds where it is absent, as it would be written; null where nothing does
 * @param sameAs key whose value holds where this one is absent; null where none does
 * @param doc what it means, a sentence without its full stop
 */
record Key(
        String path,
        KeyType type,
        boolean required,
        @Nullable String standard,
        @Nullable String sameAs,
        String doc) {

    static Key required(String path, KeyType type, String doc) {
        return new Key(path, type, true, null, null, doc);
    }

    static Key optional(String path, KeyType type, String doc) {
        return new Key(path, type, false, null, null, doc);
    }

    static Key standard(String path, KeyType type, String standard, String doc) {
        return new Key(path, type, false, standard, null, doc);
    }

    static Key sameAs(String path, KeyType type, String other, String doc) {
        return new Key(path, type, false, null, other, doc);
    }

    /** Path of the section the key stands in; empty at the top. */
    String section() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    /** The key itself, without its section. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
