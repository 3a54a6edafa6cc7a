/// What is to be reported: units, routes, indicators, forms, regimes, plans.
@NullMarked
package vn.hopluu.plan;

import org.jspecify.annotations.NullMarked;
