/// What this service has said, counted, for whoever compares it with what others have heard.
@NullMarked
package vn.hopluu.plan.verification;

import org.jspecify.annotations.NullMarked;
