/// Files that officers send and take away, xlsx and csv: read without trust, written without formulas; how a figure, a
/// state and a period read in Vietnamese.
@NullMarked
package vn.hopluu.report.spreadsheet;

import org.jspecify.annotations.NullMarked;
