/// Sending everything again as it stands.
@NullMarked
package vn.hopluu.plan.republication;

import org.jspecify.annotations.NullMarked;
