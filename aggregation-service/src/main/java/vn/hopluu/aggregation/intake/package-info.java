/// What this service does with the events that the module inbox takes from Kafka.
@NullMarked
package vn.hopluu.aggregation.intake;

import org.jspecify.annotations.NullMarked;
