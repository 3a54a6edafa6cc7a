package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// What a form that is there already allows. A rule refuses with all its reasons.
@ApplicationScoped
class FormRules {

    private final PublishedUse use;

    FormRules(PublishedUse use) {
        this.use = use;
    }

    /// @throws RuntimeException a 409 problem
    void check(Form form, ParsedVersion stated) {
        refuseOtherTerms(form, stated);
        refuseOtherSlots(form, stated);
        refuseOverlap(form, stated);
        form.version(stated.number()).ifPresent(present -> {
            Set<LocalDate> dates = use.structureDatesOfVersion(form.code(), stated.number());
            if (!dates.isEmpty()) {
                refuseLosingDays(dates, stated);
                refuseLosingSlots(form, present, stated);
            }
        });
    }

    private void refuseOtherTerms(Form form, ParsedVersion stated) {
        if (!stated.terms().worksLike(form.terms())
                && !use.structureDatesOfForm(form.code()).isEmpty()) {
            throw Problem.of(
                    PlanProblem.IN_USE,
                    Message.of(
                            "plan.form-rules.in-use",
                            form.code(),
                            form.terms().regime(),
                            form.terms().periodType()));
        }
    }

    private static void refuseOtherSlots(Form form, ParsedVersion stated) {
        List<FieldError> errors = stated.cells().stream()
                .flatMap(cell -> form.slotOf(cell.indicator(), cell.member()).stream()
                        .map(form.slots()::get)
                        .filter(cell::contradicts)
                        .map(slot -> new FieldError(
                                "/cells",
                                "fixed-slot",
                                cell.figure(),
                                Message.of("plan.form-rules.fixed-slot", slot.scale(), slot.adds()))))
                .toList();
        refuse(Message.of("plan.form-rules.slot-stays"), errors);
    }

    private static void refuseOverlap(Form form, ParsedVersion stated) {
        List<FieldError> errors = form.versions().stream()
                .filter(other ->
                        other.number() != stated.number() && other.days().overlaps(stated.days()))
                .map(other -> new FieldError(
                        "/validFrom",
                        "overlap",
                        stated.days().toString(),
                        Message.of(
                                "plan.form-rules.overlap",
                                other.number(),
                                other.days().told())))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(PlanProblem.VERSIONS_OVERLAP, Message.of("plan.form-rules.versions-overlap"), errors);
        }
    }

    private static void refuseLosingDays(Set<LocalDate> structureDates, ParsedVersion stated) {
        List<FieldError> errors = structureDates.stream()
                .filter(day -> !stated.days().contains(day))
                .map(day -> new FieldError(
                        "/validFrom",
                        "in-use",
                        stated.days().toString(),
                        Message.of("plan.form-rules.needed-day", day)))
                .toList();
        refuse(Message.of("plan.form-rules.version-in-use"), errors);
    }

    private static void refuseLosingSlots(Form form, FormVersion present, ParsedVersion stated) {
        Set<String> kept = stated.cells().stream().map(ParsedCell::figure).collect(Collectors.toSet());
        List<FieldError> errors = present.cells().stream()
                .map(cell -> form.slots().get(cell.slot()))
                .filter(slot -> !kept.contains(slot.figure()))
                .map(slot ->
                        new FieldError("/cells", "in-use", slot.figure(), Message.of("plan.form-rules.cell-stays")))
                .toList();
        refuse(Message.of("plan.form-rules.version-loses"), errors);
    }

    private static void refuse(Message detail, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(PlanProblem.IN_USE, detail, errors);
        }
    }
}
