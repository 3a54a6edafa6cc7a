/// One figure in many forms: what a unit has stated once is proposed wherever it is asked for again.
@NullMarked
package vn.hopluu.report.prefill;

import org.jspecify.annotations.NullMarked;
