package vn.hopluu.report.register;

import java.util.List;
import java.util.Optional;

/// A register that figures are counted from.
public interface Register {

    /// What the unit's own entries come to.
    ///
    /// @return empty where the unit keeps no such register: it has no entry of the window's last day or before. A
    ///     figure that the register cannot know is left out.
    Optional<List<RegisterCount>> counts(long unitId, RegisterWindow window);
}
