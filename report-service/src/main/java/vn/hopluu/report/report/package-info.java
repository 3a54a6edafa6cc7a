/// A report: its states, its versions, its moves and its endpoints.
@NullMarked
package vn.hopluu.report.report;

import org.jspecify.annotations.NullMarked;
