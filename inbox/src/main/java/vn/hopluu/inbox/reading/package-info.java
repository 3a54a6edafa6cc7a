/// From Kafka to the database: a thread per consumer, each record read alone, a batch in one transaction with the
/// places behind it, the culprit parked.
@NullMarked
package vn.hopluu.inbox.reading;

import org.jspecify.annotations.NullMarked;
