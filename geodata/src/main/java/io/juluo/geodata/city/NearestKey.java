package io.juluo.geodata.city;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known key that was most likely meant. */
final class NearestKey {
    private NearestKey() {}

    /** The nearest of the known keys by edits, where it is nearer than half of the word. */
    static Optional<String> of(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String key) -> edits(written, key))
                        .thenComparing(key -> key))
                .filter(key -> 2 * edits(written, key) <= Math.max(written.length(), key.length()));
    }

    /** Levenshtein distance: letters to insert, delete or replace. */
    static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
