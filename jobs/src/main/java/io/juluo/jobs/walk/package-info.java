/** Reach of facilities and stops from the cells. */
package io.juluo.jobs.walk;
