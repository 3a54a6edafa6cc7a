/// A repeat is a repeat: what a request did under its key is answered again, and not done again.
@NullMarked
package vn.hopluu.report.repeat;

import org.jspecify.annotations.NullMarked;
