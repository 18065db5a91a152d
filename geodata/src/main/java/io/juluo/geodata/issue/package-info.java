/** What is wrong with an input or a run, as typed records, and how to mend it. */
package io.juluo.geodata.issue;
