/** Outputs: Delta tables, GeoPackage, GeoParquet, CSV and run.json, published atomically. */
package io.juluo.jobs.sink;
