package io.juluo.jobs.run;

import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.run.Inputs.Zones;
import io.juluo.jobs.run.NightlyRun.Figures;

/**
 * Everything a run computed, before any of it is published.
 *
 * @param zones zones and census totals
 * @param places cells, facilities, stops, flows
 * @param calibrated pieces and ledger, and how they were calibrated
 * @param reach distances and cover
 * @param figures indicator values and their targets
 */
record Results(Zones zones, Places places, CalibratedPopulation calibrated, Reach reach, Figures figures) {
    /** Pieces and ledger. */
    Population population() {
        return calibrated.population();
    }
}
