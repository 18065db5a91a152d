/** Commands, the list of stages, progress and exit codes; imported by nobody. */
package io.juluo.jobs.run;
