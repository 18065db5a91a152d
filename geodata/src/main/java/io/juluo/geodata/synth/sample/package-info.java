/** The built-in sample city (示例市): a synthetic coastal city with its truth, the same to the byte on every machine. */
package io.juluo.geodata.synth.sample;
