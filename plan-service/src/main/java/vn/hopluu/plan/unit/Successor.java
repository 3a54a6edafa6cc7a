package vn.hopluu.plan.unit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.web.language.Message;

/// A unit that took over from another.
///
/// @param code the one that it bore on that day
/// @param since the day on which it took over
/// @param whole whether all of the other came to it; false: a part, the rest went elsewhere or stayed
@Schema(name = "UnitSuccessor")
public record Successor(long id, String code, String name, LocalDate since, boolean whole) {

    /// As it is told: `03390@2025-07-01 Xã Bình Lư`.
    String told() {
        return code + "@" + since + " " + name + (whole ? "" : Message.of("plan.successor.part"));
    }
}
