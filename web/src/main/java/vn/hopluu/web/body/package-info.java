/// How much a request may send.
@NullMarked
package vn.hopluu.web.body;

import org.jspecify.annotations.NullMarked;
