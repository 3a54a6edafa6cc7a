/// Where a caller may do what: the one check for reading, and one for each kind of writing.
@NullMarked
package vn.hopluu.access.scope;

import org.jspecify.annotations.NullMarked;
