package vn.hopluu.aggregation.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many obligations stand how. `expected` = `onTime` + `late` + `overdue` + `pending` + `undetermined`.
@Schema(name = "ProgressCounts", description = "Obligations counted by how they stand at the moment asked for")
public record ProgressCounts(
        @Schema(description = "Reports that somebody owes") long expected,

        @Schema(description = "Of them handed in; a return does not undo it, a withdrawal does")
        long submitted,

        @Schema(description = "First handed in by the last moment")
        long onTime,

        @Schema(description = "First handed in after the last moment")
        long late,

        @Schema(description = "Not handed in, and the last moment has passed")
        long overdue,

        @Schema(description = "Not handed in, and there is time")
        long pending,

        @Schema(description = "Owed by a moment that cannot be told yet (chưa xác định), handed in or not")
        long undetermined,

        @Schema(description = "Handed in and returned, as it stands now")
        long returned,

        @Schema(description = "Of the returned ones those whose day for sending again was over at the moment asked for")
        long resendOverdue,

        @Schema(description = "Handed in and approved, as it stands now")
        long approved,

        @Schema(description = "Reports of abolished units that a successor enters; expected of the abolished unit")
        long transferred,

        @Schema(description = "Nobody owes them any more; not expected")
        long exempt,

        @Schema(description = "Reports that came though nobody owes them; not expected")
        long unexpected) {

    /// The obligations of one standing.
    record Part(
            Standing standing,
            long all,
            long submitted,
            long returned,
            long resendOverdue,
            long approved,
            long transferred) {}

    static ProgressCounts of(List<Part> parts) {
        List<Part> expected =
                parts.stream().filter(part -> part.standing().expected()).toList();
        return new ProgressCounts(
                expected.stream().mapToLong(Part::all).sum(),
                expected.stream().mapToLong(Part::submitted).sum(),
                all(parts, Standing.ON_TIME),
                all(parts, Standing.LATE),
                all(parts, Standing.OVERDUE),
                all(parts, Standing.PENDING),
                all(parts, Standing.UNDETERMINED),
                expected.stream().mapToLong(Part::returned).sum(),
                expected.stream().mapToLong(Part::resendOverdue).sum(),
                expected.stream().mapToLong(Part::approved).sum(),
                expected.stream().mapToLong(Part::transferred).sum(),
                all(parts, Standing.EXEMPT),
                all(parts, Standing.UNEXPECTED));
    }

    private static long all(List<Part> parts, Standing standing) {
        return parts.stream()
                .filter(part -> part.standing() == standing)
                .mapToLong(Part::all)
                .sum();
    }
}
