/** Readers: one class per input format, each ending in one declared table. */
package io.juluo.geodata.source;
