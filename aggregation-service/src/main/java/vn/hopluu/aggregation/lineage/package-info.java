/// What a total is made of: units, versions, stand-ins, and what is missing.
@NullMarked
package vn.hopluu.aggregation.lineage;

import org.jspecify.annotations.NullMarked;
