/** How the driver shares out work among its threads. */
package io.juluo.jobs.work;
