/// From Kafka to the database: each record read alone, a batch in one transaction, the culprit parked.
@NullMarked
package vn.hopluu.aggregation.intake;

import org.jspecify.annotations.NullMarked;
