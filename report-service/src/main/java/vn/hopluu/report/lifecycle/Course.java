package vn.hopluu.report.lifecycle;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stays of a report's way from stage to stage.
///
/// @param highestVersion the newest version's number, 0 before the first
/// @param approved the highest version ever approved, null where there is none; only an approved withdrawal clears it
/// @param firstSubmittedAt when the first version came, or the first after a withdrawal; null before it
/// @param lastSubmittedAt when the newest version came, null before the first
public record Course(
        int highestVersion,
        @Nullable Integer approved,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant lastSubmittedAt) {

    /// Of a report that was never handed in.
    public static final Course NEW = new Course(0, null, null, null);

    public Course {
        if (highestVersion < 0 || approved != null && (approved < 1 || approved > highestVersion)) {
            throw new IllegalArgumentException("version " + approved + " is not one of the " + highestVersion
                    + " versions, so it is not approved");
        }
        if ((highestVersion == 0) != (firstSubmittedAt == null) || (highestVersion == 0) != (lastSubmittedAt == null)) {
            throw new IllegalArgumentException("of " + highestVersion + " versions the first came at "
                    + firstSubmittedAt + ", the last at " + lastSubmittedAt);
        }
    }

    Course withNextVersion(Instant at) {
        return new Course(highestVersion + 1, approved, firstSubmittedAt == null ? at : firstSubmittedAt, at);
    }

    /// The version after a withdrawal, which undid the first submission.
    Course withFirstVersionAnew(Instant at) {
        return new Course(highestVersion + 1, approved, at, at);
    }

    Course withNewestApproved() {
        return new Course(highestVersion, highestVersion, firstSubmittedAt, lastSubmittedAt);
    }

    Course withNothingApproved() {
        return new Course(highestVersion, null, firstSubmittedAt, lastSubmittedAt);
    }

    void requireVersions(ReportState state) {
        if (highestVersion == 0) {
            throw new IllegalArgumentException("a report that is " + state + " has a version");
        }
    }

    void requireApproved(ReportState state, @Nullable Integer version) {
        if (!Objects.equals(approved, version)) {
            throw new IllegalArgumentException(
                    "of a report that is " + state + " version " + version + " is approved, not " + approved);
        }
    }
}
