/// What others are to know of a change: rows written with it, which the module outbox carries to Kafka.
@NullMarked
package vn.hopluu.report.outbox;

import org.jspecify.annotations.NullMarked;
