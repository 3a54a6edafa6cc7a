/// After a restore of the database: what was sent behind the copy is taken back from the topic; what is not to be
/// believed is overtaken by what the copy knows.
///
/// Start with `Recovery`; `RestorationWatch` of the module outbox says when it runs.
@NullMarked
package vn.hopluu.report.restoration;

import org.jspecify.annotations.NullMarked;
