/** How sure a figure is: standard errors by cause, and the intervals they make. docs/uncertainty.md has the method. */
package io.juluo.jobs.uncertainty;
