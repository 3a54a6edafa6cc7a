/// Lists, a page at a time in the order of a key: what is changed meanwhile shifts nothing.
@NullMarked
package vn.hopluu.web.list;

import org.jspecify.annotations.NullMarked;
