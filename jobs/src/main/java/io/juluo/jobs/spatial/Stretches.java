package io.juluo.jobs.spatial;

import java.util.Arrays;

/** Stretches of an edge that do not overlap, each from and to a part of its length between 0 and 1. */
final class Stretches {
    private double[] from = new double[4];
    private double[] to = new double[4];
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** The whole edge. */
    void setWhole() {
        count = 0;
        add(0, 1);
    }

    /** None. */
    void clear() {
        count = 0;
    }

    /** One more, that overlaps with no other; nothing where it would be empty. */
    void add(double start, double end) {
        if (!(start < end)) {
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start;
        to[count++] = end;
    }

    /** Takes away what lies in between. */
    void take(double start, double end) {
        if (!(start < end)) {
            return;
        }
        int before = count;
        int kept = 0;
        for (int i = 0; i < before; i++) {
            double first = from[i];
            double last = to[i];
            double head = Math.min(last, start);
            double tail = Math.max(first, end);
            if (first < head && tail < last) {
                from[kept] = first;
                to[kept++] = head;
                add(tail, last); // beyond those that are still to be looked at
            } else if (first < head) {
                from[kept] = first;
                to[kept++] = head;
            } else if (tail < last) {
                from[kept] = tail;
                to[kept++] = last;
            }
        }
        for (int i = before; i < count; i++) {
            from[kept] = from[i];
            to[kept++] = to[i];
        }
        count = kept;
    }

    /** The length of all together. */
    double length() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += to[i] - from[i];
        }
        return sum;
    }
}
