/** Population made to add up to the census: iterative proportional fitting, its factors and errors. */
package io.juluo.jobs.calibration;
