/** Tables of text: CSV line by line in bounded memory, no line lost and no character guessed. */
package io.juluo.geodata.source.text;
