/// Files taken in: read, compared with what stands, told, and written as drafts only when that is asked for; all of it
/// or nothing.
@NullMarked
package vn.hopluu.report.importing;

import org.jspecify.annotations.NullMarked;
