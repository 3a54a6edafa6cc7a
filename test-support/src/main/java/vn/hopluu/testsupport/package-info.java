/// Kafka and PostgreSQL for tests: embedded, or Testcontainers where a Docker engine answers.
@NullMarked
package vn.hopluu.testsupport;

import org.jspecify.annotations.NullMarked;
