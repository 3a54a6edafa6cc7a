/// What it adds up to: roll-ups and the live page.
@NullMarked
package vn.hopluu.aggregation;

import org.jspecify.annotations.NullMarked;
