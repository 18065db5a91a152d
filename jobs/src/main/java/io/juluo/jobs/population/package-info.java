/** Exact areal apportionment of the population grid and the ledger of people. */
package io.juluo.jobs.population;
