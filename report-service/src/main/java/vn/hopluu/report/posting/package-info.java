/// Posting: create and submit in one call, once per key, singly and in batches.
@NullMarked
package vn.hopluu.report.posting;

import org.jspecify.annotations.NullMarked;
