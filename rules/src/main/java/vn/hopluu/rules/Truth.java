package vn.hopluu.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Yes, no, or not known (Kleene's logic): what is not known passes only where it could change the answer.
final class Truth extends Value {

    static final Truth YES = new Truth(true, Set.of(), Set.of());
    static final Truth NO = new Truth(false, Set.of(), Set.of());

    private final @Nullable Boolean known;

    private Truth(@Nullable Boolean known, Set<Gap> gaps, Set<String> leftOut) {
        super(gaps, leftOut);
        this.known = known;
    }

    static Truth of(boolean known) {
        return known ? YES : NO;
    }

    static Truth of(boolean known, Set<String> leftOut) {
        return leftOut.isEmpty() ? of(known) : new Truth(known, Set.of(), leftOut);
    }

    static Truth undecided(Set<Gap> gaps) {
        return new Truth(null, gaps, Set.of());
    }

    @Override
    boolean isKnown() {
        return known != null;
    }

    boolean is(boolean value) {
        return known != null && known == value;
    }

    Truth and(Truth other) {
        return combine(other, false);
    }

    Truth or(Truth other) {
        return combine(other, true);
    }

    Truth not() {
        return known == null ? this : of(!known, leftOut);
    }

    Truth same(Truth other) {
        if (known == null || other.known == null) {
            return undecided(union(gaps, other.gaps));
        }
        return of(known.equals(other.known), union(leftOut, other.leftOut));
    }

    /// @param decisive the answer of one side that settles the whole
    private Truth combine(Truth other, boolean decisive) {
        if (is(decisive)) {
            return this;
        }
        if (other.is(decisive)) {
            return other;
        }
        if (known == null || other.known == null) {
            return undecided(union(gaps, other.gaps));
        }
        return of(!decisive, union(leftOut, other.leftOut));
    }

    ConditionResult outcome() {
        if (known == null) {
            return new ConditionResult.Undecided(gaps);
        }
        return known ? new ConditionResult.Holds(leftOut) : new ConditionResult.Broken(leftOut);
    }

    /// For a message that officers read.
    @Override
    public String toString() {
        if (known == null) {
            return Gap.text(gaps);
        }
        return known ? "có" : "không";
    }
}
