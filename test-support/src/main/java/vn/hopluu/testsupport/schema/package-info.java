/// The rule that a service's schema is Flyway's alone.
@NullMarked
package vn.hopluu.testsupport.schema;

import org.jspecify.annotations.NullMarked;
