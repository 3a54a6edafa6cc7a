/// What a campaign comes to: stated when it is quiet, and sent again when somebody misses a part of it.
@NullMarked
package vn.hopluu.report.statement;

import org.jspecify.annotations.NullMarked;
