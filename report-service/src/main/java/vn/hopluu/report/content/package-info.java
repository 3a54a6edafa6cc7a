/// What stands in a report, and whether its shape fits its form.
@NullMarked
package vn.hopluu.report.content;

import org.jspecify.annotations.NullMarked;
