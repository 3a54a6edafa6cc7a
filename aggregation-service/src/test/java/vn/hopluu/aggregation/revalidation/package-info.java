@NullMarked
package vn.hopluu.aggregation.revalidation;

import org.jspecify.annotations.NullMarked;
