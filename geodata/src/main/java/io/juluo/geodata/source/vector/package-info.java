/** Layers of features in every vector format, one class for each format, behind {@link VectorFile}. */
package io.juluo.geodata.source.vector;
