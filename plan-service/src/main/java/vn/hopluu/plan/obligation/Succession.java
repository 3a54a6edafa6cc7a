package vn.hopluu.plan.obligation;

/// Who succeeds whom. Obligations ask; whoever keeps reorganisations answers.
public interface Succession {

    /// Whether a unit has ended, and the other one succeeds it, in whole or in part.
    boolean succeeds(long ended, long successor);
}
