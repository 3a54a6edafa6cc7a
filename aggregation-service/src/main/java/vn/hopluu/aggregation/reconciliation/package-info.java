/// What units declare for their subtree, held against what it comes to.
@NullMarked
package vn.hopluu.aggregation.reconciliation;

import org.jspecify.annotations.NullMarked;
