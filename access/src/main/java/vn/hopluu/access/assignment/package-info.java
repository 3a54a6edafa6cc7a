/// What users are assigned to, as plan-service said last.
@NullMarked
package vn.hopluu.access.assignment;

import org.jspecify.annotations.NullMarked;
