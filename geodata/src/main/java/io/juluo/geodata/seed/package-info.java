/** Typed, validated view of seeds/: the numbers that a planner may dispute. */
package io.juluo.geodata.seed;
