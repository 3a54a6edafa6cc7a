/// What is written to the log, and how often: a line per change of state, and no category without a bound.
@NullMarked
package vn.hopluu.web.log;

import org.jspecify.annotations.NullMarked;
