/// Errors as RFC 9457 problems.
@NullMarked
package vn.hopluu.web.problem;

import org.jspecify.annotations.NullMarked;
