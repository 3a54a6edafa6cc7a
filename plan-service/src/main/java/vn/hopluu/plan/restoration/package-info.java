/// After a restore of the database: what lies on this service's topics and is newer than the copy is taken back, with
/// its ids, before anything is written or sent.
///
/// Start with `Recovery`; `RestorationWatch` of the module outbox says when it runs.
@NullMarked
package vn.hopluu.plan.restoration;

import org.jspecify.annotations.NullMarked;
