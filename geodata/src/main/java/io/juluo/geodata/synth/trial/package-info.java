/** Trial cities of any size: cities that do not exist, made to measure speed and memory with; the same bytes everywhere. */
package io.juluo.geodata.synth.trial;
