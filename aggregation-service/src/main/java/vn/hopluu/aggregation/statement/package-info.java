/// What report-service states that a campaign comes to, held against the ledger.
@NullMarked
package vn.hopluu.aggregation.statement;

import org.jspecify.annotations.NullMarked;
