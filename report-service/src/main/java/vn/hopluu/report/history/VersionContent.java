package vn.hopluu.report.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.report.Receipt;
import vn.hopluu.report.report.VersionView;

/// A version as it was handed in. It never changes.
record VersionContent(@JsonUnwrapped VersionView version, Receipt receipt, Content content) {}
