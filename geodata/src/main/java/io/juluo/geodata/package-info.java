/** What the world looks like: tables, coordinate systems, sources, seeds, the sample city. Knows nothing of jobs. */
package io.juluo.geodata;
