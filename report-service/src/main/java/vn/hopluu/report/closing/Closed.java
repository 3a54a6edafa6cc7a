package vn.hopluu.report.closing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
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
                        Message.of(
                                "report.closed.sealed",
                                unit.form(),
                                NamedPeriod.of(unit.period()),
                                since,
                                reason,
                                unit.campaign()))
                .with("since", since)
                .with("sealedFor", root)
                .build();
    }

    private HttpProblem beingSealed(ReportedUnit unit, Instant end) {
        return Problem.builder(
                        ReportProblem.BEING_SEALED,
                        Message.of(
                                "report.closed.being-sealed",
                                unit.form(),
                                NamedPeriod.of(unit.period()),
                                since,
                                by,
                                reason,
                                end))
                .with("since", since)
                .with("by", Objects.requireNonNull(by))
                .with("until", end)
                .with("sealedFor", root)
                .build();
    }
}
