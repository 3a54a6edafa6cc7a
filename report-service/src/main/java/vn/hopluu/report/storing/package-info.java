/// How something is stored: in transactions in which no wait is long, so that one report never delays another.
@NullMarked
package vn.hopluu.report.storing;

import org.jspecify.annotations.NullMarked;
