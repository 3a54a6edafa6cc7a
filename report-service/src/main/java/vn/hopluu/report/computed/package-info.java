/// What aggregation-service says that the parts of a unit that adds up come to, as it was heard last.
@NullMarked
package vn.hopluu.report.computed;

import org.jspecify.annotations.NullMarked;
