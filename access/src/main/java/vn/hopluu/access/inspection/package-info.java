/// What inspectors have read: an inspector reads what others may not, so it is on record what he has looked at.
@NullMarked
package vn.hopluu.access.inspection;

import org.jspecify.annotations.NullMarked;
