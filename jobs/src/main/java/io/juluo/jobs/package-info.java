/** What Juluo computes: population, walking reach, indicators, targets, outputs and the run itself. */
package io.juluo.jobs;
