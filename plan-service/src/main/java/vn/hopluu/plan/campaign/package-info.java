/// Plans, and the campaigns that their publication fixes.
@NullMarked
package vn.hopluu.plan.campaign;

import org.jspecify.annotations.NullMarked;
