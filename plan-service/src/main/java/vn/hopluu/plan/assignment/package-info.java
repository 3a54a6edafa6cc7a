/// Who is assigned to which unit, as what, from when to when. Who a user is, is somebody else's to say.
@NullMarked
package vn.hopluu.plan.assignment;

import org.jspecify.annotations.NullMarked;
