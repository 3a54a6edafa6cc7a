package vn.hopluu.aggregation.statement;

import java.time.Duration;
import java.time.Instant;

/// What a comparison of a campaign with its statement comes to. A statement is a moment of another service's
/// database: an event may be on its way to here, or have been committed behind the statement with a revision
/// below it. So that they differ is said late rather than wrongly.
public enum Verdict {
    /// Exactly what was stated is held.
    EQUAL,
    /// Something newer than the statement is held; a newer statement follows.
    OUTDATED,
    /// They differ, and what differs may still be on its way.
    UNDECIDED,
    /// They differ: something was lost, altered or made up.
    UNEQUAL;

    /// What is known when they are compared.
    ///
    /// @param equal whether count and digest are the same, and every row is what its hash was made of
    /// @param newer whether an event above the statement's highest revision is held
    /// @param arrived whether all that was sent before the statement has been taken in
    /// @param said how often it was stated in the same words
    /// @param since when it was stated in these words first
    /// @param stated when it was stated in these words last
    /// @param changed when what is held has last changed
    public record Evidence(
            boolean equal, boolean newer, boolean arrived, int said, Instant since, Instant stated, Instant changed) {}

    /// They differ for good where the same was said twice and nothing has come in between: an event that was
    /// committed behind the first statement would be part of the second, and one behind the second changes what is
    /// held. Where things went on, they differ when for a long while neither a statement nor a change has come.
    ///
    /// @param patience that while, several times as long as a statement of a change takes to come
    public static Verdict of(Evidence evidence, Instant now, Duration patience) {
        if (evidence.newer()) {
            return OUTDATED;
        }
        if (evidence.equal()) {
            return EQUAL;
        }
        Instant last = evidence.changed().isAfter(evidence.stated()) ? evidence.changed() : evidence.stated();
        boolean confirmed = evidence.said() > 1 && evidence.changed().isBefore(evidence.since());
        boolean settled = !last.isAfter(now.minus(patience));
        return evidence.arrived() && (confirmed || settled) ? UNEQUAL : UNDECIDED;
    }
}
