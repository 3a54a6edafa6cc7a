/// Campaigns: what the publication of plans fixes.
@NullMarked
package vn.hopluu.plan.campaign;

import org.jspecify.annotations.NullMarked;
