/** One file per indicator: declared tables in, declared figures out. */
package io.juluo.jobs.indicator;
