package io.juluo.jobs.run;

import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.run.Inputs.Zones;
import io.juluo.jobs.run.NightlyRun.Figures;

/**
 * Everything a run computed, before any of it is published.
 *
 * @param zones zones and census totals
 * @param places cells, facilities, stops, flows
 * @param population pieces and ledger
 * @param reach distances and cover
 * @param figures indicator values and their targets
 */
record Results(Zones zones, Places places, Population population, Reach reach, Figures figures) {}
