/// How what stands in spreadsheets reads in Vietnamese: a figure, a state, a period, a typed word; and how texts go out
/// without becoming formulas.
@NullMarked
package vn.hopluu.report.spreadsheet;

import org.jspecify.annotations.NullMarked;
