/// Accepted reports per second, beside what a bare JDBC client does with the same two inserts.
@NullMarked
package vn.hopluu.benchmarks.posting;

import org.jspecify.annotations.NullMarked;
