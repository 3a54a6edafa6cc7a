/// Who asks, and what they may do somewhere: the mode at start, permissions by roles, rights beside a token.
@NullMarked
package vn.hopluu.access.identity;

import org.jspecify.annotations.NullMarked;
