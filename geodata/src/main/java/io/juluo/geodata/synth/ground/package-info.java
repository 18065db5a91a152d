/** What generated cities are drawn with: noise, a honeycomb of land, outlines that share their borders, files. */
package io.juluo.geodata.synth.ground;
