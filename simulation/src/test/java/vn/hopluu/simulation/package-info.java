@NullMarked
package vn.hopluu.simulation;

import org.jspecify.annotations.NullMarked;
