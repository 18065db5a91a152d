/** Whether the layers of a city lie where they say: each layer's coordinate system held against its neighbours. */
package io.juluo.geodata.source.fit;
