/// What could not be used: kept whole, tried again, copied to the dead letters, shown to operators.
@NullMarked
package vn.hopluu.inbox.parking;

import org.jspecify.annotations.NullMarked;
