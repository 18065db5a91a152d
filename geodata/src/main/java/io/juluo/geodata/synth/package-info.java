/** Deterministic generators of what does not exist as data: the sample city and synthetic inputs of a real one. */
package io.juluo.geodata.synth;
