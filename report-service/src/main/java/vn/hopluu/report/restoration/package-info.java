/// After a restore of the database: what was sent and is not known any more is overtaken by what is.
@NullMarked
package vn.hopluu.report.restoration;

import org.jspecify.annotations.NullMarked;
