/// From the database to Kafka: rows written with the change itself, sent in order, deleted after acknowledgement.
@NullMarked
package vn.hopluu.report.outbox;

import org.jspecify.annotations.NullMarked;
