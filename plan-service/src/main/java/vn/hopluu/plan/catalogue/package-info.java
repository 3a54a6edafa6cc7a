/// Regimes, indicators and forms: what a report may hold.
@NullMarked
package vn.hopluu.plan.catalogue;

import org.jspecify.annotations.NullMarked;
