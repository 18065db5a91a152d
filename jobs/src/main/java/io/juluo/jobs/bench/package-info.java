/** The speed of the spatial work beside peers: the same data, equal answers, whole processes. Nothing of it runs at night. */
package io.juluo.jobs.bench;
