package vn.hopluu.aggregation.seal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.language.Worded;
import vn.hopluu.web.list.PageRequest;

/// A report that came after its campaign was sealed, and is added up when the seal is broken.
@Schema(name = "WaitingReport")
public record WaitingView(
        @Schema(description = "The unit's id") long unit,

        @Schema(description = "Its code; null: it has not arrived") @Nullable
        String code,

        @Schema(description = "Its name; null: it has not arrived") @Nullable
        String name,

        @Schema(description = "OWN or CONSOLIDATED", examples = "OWN") @Worded(of = Coverage.class)
        String coverage,

        @Schema(description = "Which state of the report waits")
        long revision,

        @Schema(description = "Since when") Instant since) {

    /// Where the next page begins.
    public String key() {
        return unit + "/" + coverage;
    }

    /// The place of an item in the list.
    record Key(long unit, String coverage) {

        /// @throws RuntimeException a 400 problem where it is no such key
        static Key of(String text) {
            if (text.isEmpty()) {
                return new Key(0, "");
            }
            if (!text.matches("[0-9]{1,18}/(OWN|CONSOLIDATED)")) {
                throw PageRequest.notAKey(text);
            }
            int slash = text.indexOf('/');
            return new Key(Long.parseLong(text, 0, slash, 10), text.substring(slash + 1));
        }
    }
}
