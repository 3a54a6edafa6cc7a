package vn.hopluu.access.assignment;

/// Knows what users are assigned to.
public interface Assignments {

    /// @param user the subject of a token
    Assigned of(String user);
}
