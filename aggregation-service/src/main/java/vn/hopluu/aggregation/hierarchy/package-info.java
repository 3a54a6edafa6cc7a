/// The dated tree of units and the forest that one campaign rolls up along. Pure: no framework, no database.
@NullMarked
package vn.hopluu.aggregation.hierarchy;

import org.jspecify.annotations.NullMarked;
