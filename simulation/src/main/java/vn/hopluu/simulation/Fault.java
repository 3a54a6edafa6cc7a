package vn.hopluu.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A deliberate mistake. Each must be found: a simulation that overlooks one proves nothing.
enum Fault {
    /// An older revision replaces a newer one.
    NO_REVISION_GUARD,
    /// Two folds of a campaign begin from the same sums.
    NO_CAMPAIGN_LOCK,
    /// The lock comes when something is written, after it was read.
    LOCK_AFTER_READING,
    /// The consumer's place moves on before the fold is committed.
    PLACE_BEFORE_COMMIT,
    /// A consumer goes on where its group had acknowledged, whatever its database holds.
    PLACE_IN_KAFKA,
    /// A correction adds its figures on top of those it replaces.
    LOST_DIFFERENCE_ON_CORRECTION,
    /// The forest is that of another day.
    PATH_AT_WRONG_DATE,
    /// The tree moves the edges under a seal too.
    SEAL_IGNORED,
    /// A seal takes effect without report-service's answer: nobody closes, and nobody says up to which revision.
    SEAL_WITHOUT_CLOSING,
    /// Who stores looks at what is closed before it enters the campaign, so that a closing may come in between.
    CLOSING_SEEN_TOO_EARLY,
    /// What is newer than a seal is folded all the same.
    NEWER_THAN_THE_SEAL_FOLDED,
    /// A correction's event forgets the version that is approved.
    APPROVED_LOST_ON_CORRECTION,
    /// What a unit declares is added to what its children report.
    CONSOLIDATED_AND_CHILDREN_ADDED,
    /// A correction below a unit that declared its total goes on above it.
    CHILD_PASSES_CONSOLIDATED_PARENT,
    /// Statements are compared by what stands in the reports, not by which version it is.
    DIGEST_IGNORES_VERSIONS,
    /// A copy of report-service's database is put back, and nothing is taken back from the topic.
    RESTORE_FORGOTTEN,
    /// What the broker has acknowledged is kept where a restore of the database does not reach it.
    PLACES_OUTLIVE_THE_DATABASE,
    /// A difference from a statement is said at once, whatever is still on its way.
    DIGEST_COMPARED_TOO_EARLY,
    /// A record is believed by its body alone, whatever its key and headers say.
    FORGED_RECORD_BELIEVED,
    /// What a unit declares counts cell by cell, though the form ties it to cells that it does not declare.
    TIED_CELLS_STAND_IN_ALONE,
    /// Sums are kept as floating-point numbers.
    FLOAT_SUMS;

    /// As it is written on the command line: `no-revision-guard`.
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException for a name that none has
    static Fault named(String option) {
        return Arrays.stream(values())
                .filter(fault -> fault.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault " + option + "; there are "
                        + Arrays.stream(values()).map(Fault::option).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return option();
    }
}
