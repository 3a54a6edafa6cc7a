/// Who looks at a report between its draft and its approval, as its regime asks. Pure: no framework, no database.
@NullMarked
package vn.hopluu.report.review;

import org.jspecify.annotations.NullMarked;
