/// What plan-service says, as this service keeps it: units, indicators, regimes, forms, campaigns, obligations.
@NullMarked
package vn.hopluu.report.reference;

import org.jspecify.annotations.NullMarked;
