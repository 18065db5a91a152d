package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ExactSum;

/** What one unit adds to the sums over units. */
final class Units {
    private Units() {}

    /**
     * The unit's people with their squares and products.
     *
     * @param people vector of {@link Shares#peopleLength}
     * @return vector of {@link Shares#unitLength}
     */
    static long[] squared(long[] people, Shares shares) {
        long[] sums = new long[shares.unitLength()];
        System.arraycopy(people, 0, sums, 0, people.length);
        double all = ExactSum.persons(people[shares.people()]);
        sums[shares.allSquared()] = Shares.square(all * all);
        for (int k = 0; k < shares.parts(); k++) {
            double part = ExactSum.persons(people[shares.part(k)]);
            sums[shares.partSquared(k)] = Shares.square(part * part);
            sums[shares.partTimesAll(k)] = Shares.square(part * all);
        }
        return sums;
    }
}
