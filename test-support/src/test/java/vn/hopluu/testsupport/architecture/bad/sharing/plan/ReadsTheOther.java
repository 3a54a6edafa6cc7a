package vn.hopluu.testsupport.architecture.bad.sharing.plan;

import vn.hopluu.testsupport.architecture.bad.sharing.report.Ledger;

/// A service that looks into another.
record ReadsTheOther(Ledger ledger) {}
