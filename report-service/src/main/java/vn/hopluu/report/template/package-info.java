/// The workbook that a unit fills in for one form and period, in the layout of the paper; and the same workbook filled,
/// to read and print.
@NullMarked
package vn.hopluu.report.template;

import org.jspecify.annotations.NullMarked;
