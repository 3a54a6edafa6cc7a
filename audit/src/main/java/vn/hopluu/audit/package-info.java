/// What is on record with a service cannot be changed unseen: its rows are sealed into blocks, each of which
/// names the one before it, and the head of each block leaves the service by its outbox.
///
/// A service brings
///
/// - an [vn.hopluu.audit.AuditedService] bean: its name, and how a head comes into its outbox;
/// - by a migration: the tables of blocks, the view `audited_row`, the function `audited_content`, and
///   triggers that note each new row in `audit_pending`. `V29__audit.sql` of report-service shows them.
///
/// Start with [vn.hopluu.audit.Sealer]; [vn.hopluu.audit.ChainVerification] says what was changed and how.
@NullMarked
package vn.hopluu.audit;

import org.jspecify.annotations.NullMarked;
