/// What stands in an address, read one way: names of units, days, numbers, words; and what no address takes.
@NullMarked
package vn.hopluu.web.parameter;

import org.jspecify.annotations.NullMarked;
