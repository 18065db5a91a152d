/** Maps for planners. */
package io.juluo.jobs.atlas;
