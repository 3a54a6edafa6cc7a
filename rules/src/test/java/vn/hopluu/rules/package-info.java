@NullMarked
package vn.hopluu.rules;

import org.jspecify.annotations.NullMarked;
