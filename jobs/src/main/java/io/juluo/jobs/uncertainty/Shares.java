package io.juluo.jobs.uncertainty;

/**
 * Places in the vectors that are added up, of people and of the parts of them that figures count.
 *
 * <p>All entries are whole numbers, so that sums do not depend on their order: people in billionths of a person
 * ({@link io.juluo.geodata.unit.ExactSum}), products of people in hundredths of a squared person.
 *
 * @param parts how many parts are counted
 */
record Shares(int parts) implements java.io.Serializable {
    static final double SQUARE_UNITS = 100;

    /** Products of people as a whole number. */
    static long square(double personsSquared) {
        return Math.round(personsSquared * SQUARE_UNITS);
    }

    /** The whole number as products of people. */
    static double squared(long units) {
        return units / SQUARE_UNITS;
    }

    // People: all of them, then those of each part.

    int peopleLength() {
        return 1 + parts;
    }

    int people() {
        return 0;
    }

    int part(int k) {
        return 1 + k;
    }

    // Squares over the units of a place, behind its people: all², part², part times all.

    int unitLength() {
        return peopleLength() + 1 + 2 * parts;
    }

    int allSquared() {
        return peopleLength();
    }

    int partSquared(int k) {
        return peopleLength() + 1 + k;
    }

    int partTimesAll(int k) {
        return peopleLength() + 1 + parts + k;
    }

    // Spread of people within cut cells: of all, then for each part its constant and linear term and its offset.

    int spreadLength() {
        return 1 + 3 * parts;
    }

    int spreadOfAll() {
        return 0;
    }

    int spreadConstant(int k) {
        return 1 + k;
    }

    int spreadLinear(int k) {
        return 1 + parts + k;
    }

    int offset(int k) {
        return 1 + 2 * parts + k;
    }

    /** Adds the second vector to the first. */
    static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], more[i]);
        }
    }
}
