package vn.hopluu.report.closing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// Why a unit's reports take no moves.
///
/// @param root the unit for which the campaign is sealed, or to be
/// @param until when it is opened again by itself; null where it is sealed
/// @param by who asked for the seal; null where it is sealed
record Closed(
        long root,
        Instant since,
        String reason,
        @Nullable Instant until,
        @Nullable String by) {

    static Closed of(Tuple row) {
        return new Closed(
                row.get("root_id", Long.class),
                row.get("since", Instant.class),
                row.get("reason", String.class),
                row.get("until", Instant.class),
                row.get("asked_by", String.class));
    }

    /// The one to be told of: a seal before a request, else what lasts longer.
    Closed stronger(Closed other) {
        if (until == null || other.until() == null) {
            return until == null ? this : other;
        }
        return until.isBefore(other.until()) ? other : this;
    }

    HttpProblem refusal(ReportedUnit unit) {
        return until == null ? sealed(unit) : beingSealed(unit, until);
    }

    private HttpProblem sealed(ReportedUnit unit) {
        return Problem.builder(
                        ReportProblem.SEALED_CAMPAIGN,
                        unit.form() + " in " + unit.period() + " is sealed since " + since + ": " + reason
                                + ". To change a report of it, have plan-service break the seal: POST /api/v1/campaigns/"
                                + unit.campaign() + "/seals/{root}/breaking, with the reason.")
                .with("since", since)
                .with("sealedFor", root)
                .build();
    }

    private HttpProblem beingSealed(ReportedUnit unit, Instant end) {
        return Problem.builder(
                        ReportProblem.BEING_SEALED,
                        "Số liệu %s kỳ %s đang được chốt từ %s theo yêu cầu của %s: %s. Nếu việc chốt không xong, báo cáo tự mở lại lúc %s; bản nháp vẫn lưu được. (%s in %s is being sealed; it opens again by itself at %s.)"
                                .formatted(
                                        unit.form(),
                                        unit.period(),
                                        since,
                                        by,
                                        reason,
                                        end,
                                        unit.form(),
                                        unit.period(),
                                        end))
                .with("since", since)
                .with("by", Objects.requireNonNull(by))
                .with("until", end)
                .with("sealedFor", root)
                .build();
    }
}
