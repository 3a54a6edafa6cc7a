package vn.hopluu.report.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.computed.HeardTotal;

/// What the computed figures among the proposals rest on. Where nothing was heard of them none is proposed, and 0 least
/// of all.
///
/// @param heard whether anything was heard of what the unit's parts come to
/// @param text the same in Vietnamese
/// @param computedAt the moment of which the figures are
/// @param units how many units are expected to report
/// @param reported how many of these have, or are covered by what a unit above them declares
/// @param missing the first of the others
/// @param moreMissing how many more there are
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComputedNote(
        boolean heard,
        String text,
        @Nullable Instant computedAt,
        @Nullable Integer units,
        @Nullable Integer reported,
        @Nullable List<HeardTotal.Missing> missing,
        @Nullable Integer moreMissing) {

    static ComputedNote of(Optional<HeardTotal> heard) {
        return heard.map(ComputedNote::of)
                .orElseGet(() -> new ComputedNote(
                        false,
                        "Chưa nhận được số liệu hệ thống tổng hợp từ các đơn vị trực thuộc: không có số nào được điền sẵn,"
                                + " và cũng không có nghĩa là các đơn vị báo cáo 0.",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static ComputedNote of(HeardTotal known) {
        int missing = known.totals().missing();
        return new ComputedNote(
                true,
                known.sentence() + ".",
                known.totals().computedAt(),
                known.totals().units(),
                known.totals().units() - missing,
                known.missing(),
                missing - known.missing().size());
    }
}
