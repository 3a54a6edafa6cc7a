@NullMarked
package vn.hopluu.aggregation.restatement;

import org.jspecify.annotations.NullMarked;
