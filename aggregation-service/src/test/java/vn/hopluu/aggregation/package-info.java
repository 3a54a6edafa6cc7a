/// The whole service against a real Kafka and a real PostgreSQL.
@NullMarked
package vn.hopluu.aggregation;

import org.jspecify.annotations.NullMarked;
