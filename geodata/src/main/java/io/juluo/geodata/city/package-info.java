/** A study area's profile (city.yaml) as validated records. */
package io.juluo.geodata.city;
