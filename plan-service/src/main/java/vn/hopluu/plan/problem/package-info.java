/// What is wrong with a request, said so that its sender can mend it.
@NullMarked
package vn.hopluu.plan.problem;

import org.jspecify.annotations.NullMarked;
