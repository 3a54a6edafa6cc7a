/// From a committed change to the topic: rows written with the change, relayed in order, deleted when the broker has
/// them.
@NullMarked
package vn.hopluu.aggregation.outbox;

import org.jspecify.annotations.NullMarked;
