/// The fold's tables in plain SQL: campaigns and their lock, edges, ledger, roll-ups.
@NullMarked
package vn.hopluu.aggregation.ledger;

import org.jspecify.annotations.NullMarked;
