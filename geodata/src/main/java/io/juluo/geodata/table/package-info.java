/** Declared tables: each is a contract of columns with type, unit, meaning and null meaning. */
package io.juluo.geodata.table;
