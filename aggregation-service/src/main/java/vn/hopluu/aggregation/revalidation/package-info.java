/// What names an answer's state, so that who has it already is told so instead of getting it again.
@NullMarked
package vn.hopluu.aggregation.revalidation;

import org.jspecify.annotations.NullMarked;
