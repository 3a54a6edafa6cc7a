/// What lies on Kafka, for tests.
@NullMarked
package vn.hopluu.testsupport.topic;

import org.jspecify.annotations.NullMarked;
