/// What the framework refuses before an endpoint is reached, answered in our words.
@NullMarked
package vn.hopluu.web.refusal;

import org.jspecify.annotations.NullMarked;
