/** The spatial kernels: cutting cells at borders, nearest facility, circle cover; two engines, one answer. */
package io.juluo.jobs.spatial;
