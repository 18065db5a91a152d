/** Closed vocabularies and validated amounts that every table uses. */
package io.juluo.geodata.unit;
