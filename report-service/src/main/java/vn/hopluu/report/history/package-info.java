/// What a report was before: its versions, what changed between two, who did what from where, and receipts.
@NullMarked
package vn.hopluu.report.history;

import org.jspecify.annotations.NullMarked;
