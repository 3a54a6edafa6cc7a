package vn.hopluu.plan.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// One step of a regime's review.
///
/// @param name in Vietnamese, as officers read it
/// @param role who takes it: REVIEW (kiểm tra) and APPROVAL (ký duyệt) before handing in; CONSOLIDATION (the
///     collecting office) and APPRAISAL after
/// @param bySection whether it is taken for each section of the form that has an owner; no where absent
@Schema(name = "RegimeStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegimeStep(
        @Schema(required = true) @Nullable String code,

        @Schema(required = true) @Nullable String name,

        @Schema(required = true, implementation = Role.class) @Nullable
        String role,

        @Nullable Boolean bySection) {

    /// Who may take a step.
    enum Role {
        REVIEW,
        APPROVAL,
        CONSOLIDATION,
        APPRAISAL
    }

    RegimeStep read(Findings findings, String at) {
        RegimeStep read = new RegimeStep(
                findings.code(at + "/code", code),
                findings.text(at + "/name", name),
                findings.oneOf(at + "/role", role, Role.class).name(),
                Objects.requireNonNullElse(bySection, false));
        if (read.isInternal() && Boolean.TRUE.equals(bySection)) {
            findings.add(at + "/bySection", "not-by-section", true, Message.of("plan.regime-step.not-by-section"));
        }
        return read;
    }

    /// Whether the unit takes it itself, before handing in.
    @JsonIgnore
    boolean isInternal() {
        return Role.REVIEW.name().equals(role) || Role.APPROVAL.name().equals(role);
    }

    static RegimeStep of(RegimeChanged.Step told) {
        return new RegimeStep(told.code(), told.name(), told.role().name(), told.bySection());
    }

    RegimeChanged.Step toEvent() {
        return new RegimeChanged.Step(
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                AssignmentsChanged.Role.valueOf(Objects.requireNonNull(role)),
                Boolean.TRUE.equals(bySection));
    }
}
