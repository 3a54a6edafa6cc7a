/// Reorganisations: many units changed by one act, who succeeds whom, and what becomes of what they still owe.
@NullMarked
package vn.hopluu.plan.reorganisation;

import org.jspecify.annotations.NullMarked;
