package io.juluo.geodata.synth.sample;

/** The sample city's world, built once for all tests. */
final class Sample {
    static final World WORLD = new World();
    static final People PEOPLE = new People(WORLD);
    static final Streets STREETS = new Streets(WORLD);
    static final Commuting COMMUTING = new Commuting(WORLD, PEOPLE.townPeople());

    private Sample() {}
}
