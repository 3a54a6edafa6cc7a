/// Units with their dated names, codes, parents and reporting routes.
@NullMarked
package vn.hopluu.plan.unit;

import org.jspecify.annotations.NullMarked;
