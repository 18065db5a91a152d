package io.juluo.jobs.spatial;

/** A circle's polygon as it looks from a place near by: the edges that can bound it there, counterclockwise. */
final class NearCircle {
    private final double[] x;
    private final double[] y;

    /**
     * Seen from the place around 0, 0.
     *
     * @param scale its size / the outline's
     * @param centreX where it stands, in metres from the place
     * @param centreY likewise
     * @param reach_m radius of the place
     */
    NearCircle(CircleOutline outline, double scale, double centreX, double centreY, double reach_m) {
        double distance_m = Math.hypot(centreX, centreY);
        double halfAngle = distance_m > reach_m ? Math.asin(reach_m / distance_m) : Math.PI;
        int first = outline.firstEdge(Math.atan2(-centreY, -centreX), halfAngle);
        int edges = outline.edges(halfAngle);
        x = new double[edges + 1];
        y = new double[edges + 1];
        for (int i = 0; i <= edges; i++) {
            x[i] = centreX + scale * outline.x(first + i);
            y[i] = centreY + scale * outline.y(first + i);
        }
    }

    int edges() {
        return x.length - 1;
    }

    /** A vertex: an edge's number is that of its first, its second is the next. */
    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /** Takes away what of the edge from a to b, which lies in the place, lies in the circle. */
    void take(Stretches stretches, double ax, double ay, double bx, double by) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < edges() && from < to; i++) {
            double dx = x[i + 1] - x[i];
            double dy = y[i + 1] - y[i];
            double a = dx * (ay - y[i]) - dy * (ax - x[i]);
            double b = dx * (by - y[i]) - dy * (bx - x[i]);
            if (a < 0 && b < 0) {
                return;
            }
            if (a < 0) {
                from = Math.max(from, a / (a - b));
            } else if (b < 0) {
                to = Math.min(to, a / (a - b));
            }
        }
        stretches.take(from, to);
    }
}
