package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.review.Phase;
import vn.hopluu.report.review.Review;
import vn.hopluu.web.language.Message;

/// Why a report is sent back, and what is to be mended.
///
/// @param reason for the whole report
/// @param step the step at which it was not accepted, where the regime has steps; may be left out
/// @param cells those that are to be mended; may be left out
/// @param resendBy the last day for sending it again, today at the earliest; left out: two working days after today
public record ReturnBody(
        @Nullable String reason,
        @Nullable String step,
        @Nullable List<@Nullable ToMend> cells,
        @Nullable LocalDate resendBy) {

    private static final int LONGEST_COMMENT = 2_000;

    /// A cell that is to be mended.
    ///
    /// @param member as in a report's values; null for the total
    /// @param comment what is wrong with it, for whoever mends it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ToMend(
            @Nullable String indicator,
            @Nullable String member,
            @Nullable String comment) {}

    /// What is to be mended, and until when.
    record Asked(List<ToMend> cells, LocalDate resendBy) {}

    /// What it asks for.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything in it that does not fit the
    ///     form or its regime
    Asked checked(FormDefinition definition, Review review, LocalDate today) {
        FieldErrors findings = new FieldErrors();
        if (step != null
                && review.step(step)
                        .filter(found -> found.phase() == Phase.HANDED_IN)
                        .isEmpty()) {
            findings.add("/step", "unknown-step", step, Message.of("report.return-body.unknown-step"));
        }
        Asked asked = new Asked(cells(findings, definition), ResendDay.of(resendBy, today, findings));
        findings.refuse();
        return asked;
    }

    private List<ToMend> cells(FieldErrors findings, FormDefinition definition) {
        List<@Nullable ToMend> given = cells == null ? List.of() : cells;
        if (given.size() > definition.questions().size()) {
            findings.add(
                    "/cells",
                    "too-many",
                    Integer.toString(given.size()),
                    Message.of(
                            "report.return-body.too-many",
                            definition.questions().size()));
            return List.of();
        }
        List<ToMend> read = new ArrayList<>();
        Set<FormDefinition.Name> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            ToMend cell = given.get(i);
            if (cell == null) {
                findings.add("/cells/" + i, "null-entry", null, Message.of("report.return-body.null-entry"));
            } else {
                read.add(cell(findings, "/cells/" + i, cell, definition, seen));
            }
        }
        return read;
    }

    private static ToMend cell(
            FieldErrors findings, String at, ToMend cell, FormDefinition definition, Set<FormDefinition.Name> seen) {
        String indicator = cell.indicator();
        String comment = cell.comment();
        if (indicator == null) {
            findings.add(at + "/indicator", "required", null, Message.of("report.rule.indicator"));
        } else if (!definition.asksFor(indicator)) {
            findings.add(at + "/indicator", "unknown-indicator", indicator, Message.of("report.rule.asked-for"));
        } else if (definition.question(indicator, cell.member()).isEmpty()) {
            findings.add(at + "/member", "unknown-member", cell.member(), Message.of("report.rule.asked-for"));
        } else if (!seen.add(new FormDefinition.Name(indicator, cell.member()))) {
            findings.add(at, "duplicate-cell", indicator, Message.of("report.return-body.duplicate-cell"));
        }
        if (comment != null && comment.isBlank()) {
            findings.add(at + "/comment", "blank", comment, Message.of("report.return-body.blank"));
        } else if (comment != null && comment.length() > LONGEST_COMMENT) {
            findings.add(
                    at + "/comment", "too-long", comment, Message.of("report.rule.most-characters", LONGEST_COMMENT));
        }
        return new ToMend(indicator, cell.member(), comment);
    }
}
