/// Who may call what: a permission on every endpoint, one scope check, one guard at start.
@NullMarked
package vn.hopluu.web.access;

import org.jspecify.annotations.NullMarked;
