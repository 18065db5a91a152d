package io.juluo.jobs.spatial;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A k-d tree over points of the plane in plain arrays. Points are known by their number in the order they were given.
 *
 * <p>Distances are the computed double of sqrt(dx² + dy²), and a point exactly as far as the limit counts. Branches are
 * cut by |dx| or |dy| alone; since sqrt(dx²) is |dx| in IEEE arithmetic and rounding keeps order, no branch that holds a
 * point within the limit is ever cut.
 */
final class PlanarTree implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No point within the limit. */
    static final int NONE = -1;

    private final double[] x;
    private final double[] y;
    /** Numbers of the points; the middle of each range splits it, by x and y in turn. */
    private final int[] tree;

    PlanarTree(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        this.tree = IntStream.range(0, x.length).toArray();
        arrange(0, tree.length, true);
    }

    private void arrange(int from, int to, boolean byX) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        select(byX ? x : y, from, to - 1, middle);
        arrange(from, middle, !byX);
        arrange(middle + 1, to, !byX);
    }

    /** Hoare's selection: puts the point there that a sorted range would have there, no larger ones before, no smaller after. */
    private void select(double[] axis, int first, int last, int place) {
        int from = first;
        int to = last;
        while (from < to) {
            double pivot = axis[tree[(from + to) >>> 1]];
            int low = from;
            int high = to;
            while (low <= high) {
                while (axis[tree[low]] < pivot) {
                    low++;
                }
                while (axis[tree[high]] > pivot) {
                    high--;
                }
                if (low <= high) {
                    int point = tree[low];
                    tree[low++] = tree[high];
                    tree[high--] = point;
                }
            }
            if (place <= high) {
                to = high;
            } else if (place >= low) {
                from = low;
            } else {
                return;
            }
        }
    }

    /** Distance as every comparison with a limit uses it. */
    static double distance(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    double distance(int point, double atX, double atY) {
        return distance(x[point] - atX, y[point] - atY);
    }

    /** The nearest point within the limit, the smallest number of those equally near, or {@link #NONE}. */
    int nearest(double atX, double atY, double limit_m) {
        Nearest search = new Nearest(atX, atY, limit_m);
        search.visit(0, tree.length, true);
        return search.best;
    }

    /** All points within the limit, by ascending number. */
    int[] within(double atX, double atY, double limit_m) {
        Within search = new Within(atX, atY, limit_m);
        search.visit(0, tree.length, true);
        int[] found = Arrays.copyOf(search.found, search.count);
        Arrays.sort(found);
        return found;
    }

    /** Visits every point that may lie within a reach, nearer branches first. */
    private abstract class Search {
        private final double atX;
        private final double atY;

        Search(double atX, double atY) {
            this.atX = atX;
            this.atY = atY;
        }

        abstract double reach();

        abstract void meet(int point, double distance_m);

        void visit(int from, int to, boolean byX) {
            if (from >= to) {
                return;
            }
            int middle = (from + to) >>> 1;
            int point = tree[middle];
            meet(point, distance(point, atX, atY));
            double beyond = byX ? atX - x[point] : atY - y[point];
            if (beyond <= 0) {
                visit(from, middle, !byX);
            } else {
                visit(middle + 1, to, !byX);
            }
            if (Math.abs(beyond) <= reach()) {
                if (beyond <= 0) {
                    visit(middle + 1, to, !byX);
                } else {
                    visit(from, middle, !byX);
                }
            }
        }
    }

    private final class Nearest extends Search {
        private double reach_m;
        private int best = NONE;

        Nearest(double atX, double atY, double limit_m) {
            super(atX, atY);
            this.reach_m = limit_m;
        }

        @Override
        double reach() {
            return reach_m;
        }

        @Override
        void meet(int point, double distance_m) {
            if (distance_m < reach_m || (distance_m == reach_m && (best == NONE || point < best))) {
                reach_m = distance_m;
                best = point;
            }
        }
    }

    private final class Within extends Search {
        private final double limit_m;
        private int[] found = new int[16];
        private int count;

        Within(double atX, double atY, double limit_m) {
            super(atX, atY);
            this.limit_m = limit_m;
        }

        @Override
        double reach() {
            return limit_m;
        }

        @Override
        void meet(int point, double distance_m) {
            if (distance_m <= limit_m) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = point;
            }
        }
    }
}
