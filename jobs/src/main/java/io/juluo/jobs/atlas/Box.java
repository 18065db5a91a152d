package io.juluo.jobs.atlas;

/**
 * A rectangle of the sheet in pixels, y downwards.
 *
 * @param x left
 * @param y top
 * @param width width
 * @param height height
 */
public record Box(double x, double y, double width, double height) {
    /** Right edge. */
    public double right() {
        return x + width;
    }

    /** Lower edge. */
    public double bottom() {
        return y + height;
    }

    /** Horizontal middle. */
    public double centreX() {
        return x + width / 2;
    }

    /** Vertical middle. */
    public double centreY() {
        return y + height / 2;
    }

    /** The box around that point. */
    static Box around(double centreX, double centreY, double width, double height) {
        return new Box(centreX - width / 2, centreY - height / 2, width, height);
    }

    /** Smaller by the margin on every side. */
    Box inset(double margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }

    /** Whether they share more than an edge. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether the other lies wholly inside. */
    public boolean contains(Box other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether the point lies inside. */
    boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
    }
}
