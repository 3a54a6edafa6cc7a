/// In which language an answer speaks, and its texts in each: Vietnamese first, English for whoever prefers it
/// (ADR 0039).
@NullMarked
package vn.hopluu.web.language;

import org.jspecify.annotations.NullMarked;
