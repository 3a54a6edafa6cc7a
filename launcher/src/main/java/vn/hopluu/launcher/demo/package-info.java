/// The demo: loads the sample files into the running services and compares the roll-ups with the totals added by hand.
/// It knows the services by their HTTP contract alone.
@NullMarked
package vn.hopluu.launcher.demo;

import org.jspecify.annotations.NullMarked;
