/// The contract between the services. Plain Java: records, their JSON, the topics they travel on.
///
/// Every event carries the whole current state of one thing and a revision that only grows; a consumer keeps the
/// highest revision it has applied, so events may come twice, late and in any order. Events only ever gain fields.
@NullMarked
package vn.hopluu.events;

import org.jspecify.annotations.NullMarked;
