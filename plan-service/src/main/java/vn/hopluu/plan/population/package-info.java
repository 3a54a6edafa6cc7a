/// Who is meant: units named one by one, or by where they stand and what they are.
@NullMarked
package vn.hopluu.plan.population;

import org.jspecify.annotations.NullMarked;
