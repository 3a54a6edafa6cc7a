/// Files to take away: a report as it is seen, and any list, as xlsx or csv.
@NullMarked
package vn.hopluu.report.export;

import org.jspecify.annotations.NullMarked;
