/** Figures against planning targets. */
package io.juluo.jobs.target;
