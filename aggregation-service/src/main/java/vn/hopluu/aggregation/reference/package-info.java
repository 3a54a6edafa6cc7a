/// What plan-service says of units, forms and campaigns, kept by revision.
@NullMarked
package vn.hopluu.aggregation.reference;

import org.jspecify.annotations.NullMarked;
