@NullMarked
package vn.hopluu.aggregation.lineage;

import org.jspecify.annotations.NullMarked;
