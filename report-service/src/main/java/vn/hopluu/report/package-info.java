/// What was reported: drafts, submission, review, corrections.
@NullMarked
package vn.hopluu.report;

import org.jspecify.annotations.NullMarked;
