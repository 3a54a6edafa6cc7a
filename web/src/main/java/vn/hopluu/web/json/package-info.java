/// How bodies are read: strictly, exactly, and never without a bound.
@NullMarked
package vn.hopluu.web.json;

import org.jspecify.annotations.NullMarked;
