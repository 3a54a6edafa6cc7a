/// The import of a large workbook, beside bare POI that only reads it.
@NullMarked
package vn.hopluu.benchmarks.importing;

import org.jspecify.annotations.NullMarked;
