package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.web.language.Worded;
import vn.hopluu.web.list.PageRequest;

/// One line of a report's history: who did what, when and from where.
///
/// @param act `draft` for savings of a draft, else the last part of the move's path: `submission`
/// @param version the newest version after it; absent before the first
/// @param revision that of the event that told of it; of a draft's savings, that of the event before them
/// @param at when; of a draft's savings, the first time
/// @param saves how often the draft was saved in a row; absent for a move
/// @param lastAt the last time that it was saved; absent for a move
/// @param channel the way by which it came; absent where nobody kept it, as is the address
/// @param signature KT or TUQ, where it was signed for a head; absent where it was not, as is for whom
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        String act,
        @Nullable Integer version,
        long revision,
        @Nullable String reason,
        String by,
        Instant at,
        @Nullable Integer saves,
        @Nullable Instant lastAt,
        @Nullable Channel channel,
        @Nullable String address,
        @Worded @Nullable Signature signature,
        @Nullable String signsFor,
        @JsonIgnore Place place) {

    /// Where it stands in the report's history.
    ///
    /// @param edit orders what was done at one revision
    public record Place(long revision, long edit) {

        private static final Place BEFORE_ALL = new Place(-1, 0);
        private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

        /// Reads what [#toString] wrote; an empty text is before all.
        ///
        /// @throws RuntimeException a 400 problem for any other text
        public static Place parse(String text) {
            if (text.isEmpty()) {
                return BEFORE_ALL;
            }
            Matcher parts = SYNTAX.matcher(text);
            if (!parts.matches()) {
                throw PageRequest.notAKey(text);
            }
            return new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
        }

        @Override
        public String toString() {
            return revision + "." + edit;
        }
    }
}
