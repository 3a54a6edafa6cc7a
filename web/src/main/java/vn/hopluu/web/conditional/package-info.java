/// Conditional requests (RFC 9110, 13): who holds an answer already is told so, and who changes something says which
/// state of it he has seen.
@NullMarked
package vn.hopluu.web.conditional;

import org.jspecify.annotations.NullMarked;
