package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a version was entered from a paper on behalf of its unit (nhập thay); who did it is the version's `by`.
///
/// @param officeId the collecting office that entered it
/// @param receivedAt when the paper came, which counts for being in time; absent where a restore has lost it, as is the
///     reason
/// @param scan whether the paper's picture can be read at `…/versions/{number}/scan`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperView(
        long officeId,
        @Nullable Instant receivedAt,
        @Nullable String reason,
        boolean scan) {

    static @Nullable PaperView of(@Nullable PaperEntry entry) {
        return entry == null
                ? null
                : new PaperView(entry.officeId(), entry.receivedAt(), entry.reason(), entry.scan() != null);
    }
}
