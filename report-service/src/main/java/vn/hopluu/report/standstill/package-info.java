/// Whether reports wait, because the database was put back to an older copy and what it lost is taken back.
@NullMarked
package vn.hopluu.report.standstill;

import org.jspecify.annotations.NullMarked;
