/// Starting, recognising, waiting for and stopping processes, each within a bound.
@NullMarked
package vn.hopluu.launcher.process;

import org.jspecify.annotations.NullMarked;
